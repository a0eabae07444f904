import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/shared/userError.ts';
import { answerOf, gate, refusals, start } from '../running.ts';
import { wordsOf } from '../soundCommand.ts';
import { startLibrary } from '../startLibrary.ts';

const failing = { engine: () => ({ reload: () => Promise.reject(new UserError('The folder is gone.')) }) };

describe('/corpus', () => {
  it('is hidden from members, and refuses them if they send it anyway', async () => {
    let reloads = 0;
    const { discord } = await start({
      engine: (real) => ({
        reload: () => {
          reloads += 1;
          return real.reload();
        },
      }),
    });
    const member = discord.member();
    expect(discord.commandsFor(member).map(({ name }) => name)).not.toContain('corpus');
    // Discord lets an admin of the server pass; the bot does not.
    const answer = await answerOf(await discord.member({ admin: true }).slash('corpus reload'));
    expect(answer.private).toBe(true);
    expect(answer.words).toContain('⚠️ Only the people who run this bot');
    expect(reloads).toBe(0);
  });

  it('reloads for the owner of the application, and reports the changes', async () => {
    const running = await start();
    const { discord } = running;
    const owner = discord.member({ id: discord.ownerId, admin: true });
    const answer = await answerOf(await owner.slash('corpus reload'));
    expect(answer).toMatchObject({ kind: 'defer', private: true });
    expect(answer.words).toContain('### 🔄 Reloaded: no changes.');
    expect(answer.words).not.toContain('Added');
    expect(answer.words).toContain('**Unchanged:** 1 article');
    expect(refusals(running)).toEqual([]);
  });

  it('accepts configured users and roles, and then not the owner', async () => {
    const user = '100000000000000001';
    const role = '100000000000000002';
    const { discord } = await start({ settings: { adminUsers: [user], adminRoles: [role] } });
    const ask = async (id: string | undefined, roles: string[]) =>
      (
        await answerOf(
          await discord.member({ ...(id ? { id } : {}), roles, admin: true }).slash('corpus status'),
        )
      ).words;
    expect(await ask(user, [])).toContain('📚 The articles');
    expect(await ask(undefined, [role])).toContain('📚 The articles');
    expect(await ask(discord.ownerId, [])).toContain('Only the people who run this bot');
  });

  it('reports why a reload failed, while the old articles keep serving', async () => {
    const { discord } = await start(failing);
    const owner = discord.member({ id: discord.ownerId, admin: true });
    const answer = await answerOf(await owner.slash('corpus reload'));
    expect(answer.private).toBe(true);
    expect(answer.words).toContain('I still answer from the old articles.\nThe folder is gone.');
    expect(answer.words).toContain('**Articles:** 1');
    const question = { question: 'Which countries offered peacekeeping troops?' };
    expect((await answerOf(await discord.member().slash('ask', question))).words).toContain(
      'France and the United',
    );
  });

  it('reports the seconds that a reload has taken so far, then its result', async () => {
    const held = gate();
    const running = await start({
      progressEvery: 1_000,
      engine: (real) => ({ reload: () => held.passed.then(() => real.reload()) }),
    });
    const { discord } = running;
    const owner = discord.member({ id: discord.ownerId, admin: true });
    const outcome = await owner.slash('corpus reload');
    const saying = (words: RegExp) =>
      outcome.until(([message]) => words.test(wordsOf(message?.json.components)));
    await saying(/⏳ Reading the articles again, for [1-9]\d* seconds so far\./);
    held.open();
    await saying(/🔄 Reloaded: no changes/);
    expect(refusals(running)).toEqual([]);
  });

  it('reports memory and answering times', async () => {
    const { discord, metrics } = await start();
    const owner = discord.member({ id: discord.ownerId, admin: true });
    const status = async () => (await answerOf(await owner.slash('corpus status'))).words;
    expect(await status()).toMatch(/\*\*Memory:\*\* [\d,]+ MiB$/m);
    for (let n = 1; n <= 100; n += 1) metrics.answering.add(n);
    expect(await status()).toContain('**Answer time:** median 50 ms, 95th percentile 95 ms (100 answers)');
  });

  it('reads the files again to check them, and attaches a long report as a file', async () => {
    const broken = Object.fromEntries(
      Array.from({ length: 20 }, (_, n) => [`b${n}.md`, '---\nurl: x\n---\nA\n\nB']),
    );
    const { owner } = await startLibrary({ articles: { 'a.md': '# A\n\nOne.' } });
    const fine = await answerOf(await owner.slash('corpus check'));
    expect(fine.words).toContain('Nothing was left out.');
    expect(fine.message.json.attachments).toEqual([]);
    const running = await startLibrary({ articles: { 'a.md': '# A\n\nOne.', ...broken } });
    const { words, message } = await answerOf(await running.owner.slash('corpus check'));
    expect(words).toContain('**Articles:** 1');
    expect(words).toContain('**Left out:** 20 files');
    const [file] = message.json.attachments;
    expect(file?.filename).toBe('check.txt');
    const report = await (await fetch(file?.url ?? '')).text();
    expect(report.match(/^error b\d+\.md:2 url: must be a full link/gm)).toHaveLength(20);
    expect(refusals(running)).toEqual([]);
  });
});
