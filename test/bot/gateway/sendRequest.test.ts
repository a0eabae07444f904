import { Agent, getGlobalDispatcher, setGlobalDispatcher } from 'undici';
import { expect, it, onTestFinished } from 'vitest';
import { answerOf } from '../running.ts';
import { startLibrary } from '../startLibrary.ts';

it('sends files, whichever undici was loaded first', async () => {
  const before = getGlobalDispatcher();
  const agent = new Agent();
  setGlobalDispatcher(agent);
  onTestFinished(async () => {
    setGlobalDispatcher(before);
    await agent.close();
  });
  const faulty = Array.from({ length: 20 }, (_, n) => [`b${n}.md`, '---\nurl: x\n---\nA\n\nB']);
  const { owner } = await startLibrary({
    articles: { 'a.md': '# A\n\nOne.', ...Object.fromEntries(faulty) },
  });
  const { message } = await answerOf(await owner.slash('corpus check'));
  expect(message.json.attachments).toMatchObject([{ filename: 'check.txt' }]);
});
