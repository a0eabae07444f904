import { readFile } from 'node:fs/promises';
import type { APIMessageTopLevelComponent } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { controls } from '../../../src/bot/controls/controls.ts';
import type { Corpus } from '../../../src/core/serving/corpus.ts';
import { actionOf } from '../../../src/presentation/discord/controls.ts';
import { UPLOAD_FIELD } from '../../../src/presentation/discord/library/corpusChanges.ts';
import { messageOf, type Visibility } from '../../../src/presentation/discord/reply.ts';
import { buttonOf } from '../buttons.ts';
import { answerOf, refusals, start } from '../running.ts';
import { soundCommand } from '../soundCommand.ts';
import { fakeEngine } from './fakeCorpus.ts';
import { ASKER, form, press } from './invocations.ts';
import { openPipeline } from './openPipeline.ts';

interface Sent {
  readonly name: string;
  readonly asker: string;
  readonly visibility: Visibility;
  readonly components: readonly APIMessageTopLevelComponent[];
}

/** Messages as Discord had them in November 2026. Discord still has them: never record them again. */
const sentBefore: { readonly form: string; readonly messages: readonly Sent[] } = JSON.parse(
  await readFile(new URL('../fixtures/sentBefore.json', import.meta.url), 'utf8'),
);

/** The outcome of a press by the asker, by action. */
const OUTCOMES: Readonly<Record<string, string>> = {
  add: 'update',
  articles: 'update',
  cancel: 'update',
  dismiss: 'delete',
  more: 'update',
  open: 'reply',
  read: 'reply',
  remove: 'update',
  share: 'share',
  sources: 'update',
  turn: 'update',
  upload: 'form',
};

const idsIn = ({ components }: Sent): string[] =>
  Array.from(JSON.stringify(components).matchAll(/"custom_id":"([^"]*)"/g), ([, id = '']) => id);
const choiceIn = ({ components }: Sent): string[] =>
  Array.from(JSON.stringify(components).matchAll(/"value":"([^"]*)"/g), ([, value = '']) => value).slice(
    0,
    1,
  );

const presses = sentBefore.messages.flatMap((sent) =>
  idsIn(sent).map((id) => [sent.name, id, sent] as const),
);

/** Returns a corpus of the version that the message was sent with, and the questions it gets. */
const corpusOf = (id: string) => {
  const version = id.split('|').at(-1) ?? '';
  const asked: unknown[] = [];
  const engine: Partial<Corpus> = {
    status: async () => ({ ...(await fakeEngine.status()), version }),
    ask: async (...question) => {
      asked.push(...question);
      return { ...(await fakeEngine.ask(...question)), version };
    },
    quote: async (query) => {
      asked.push(query);
      return { ...(await fakeEngine.quote(query)), version };
    },
    read: async (...where) => {
      const reading = await fakeEngine.read(...where);
      return reading && { ...reading, version };
    },
  };
  return { engine, asked };
};

describe('a button of an earlier message', () => {
  it('is recorded for every action', () => {
    const actions = new Set(presses.map(([, id]) => actionOf(id)));
    expect([...actions].sort()).toEqual(Object.keys(OUTCOMES));
    expect([...controls.keys()]).toEqual(expect.arrayContaining([...actions]));
  });

  it.each(presses)('still works: %s, %s', async (_, id, sent) => {
    const { handle } = openPipeline({ engine: corpusOf(id).engine });
    const { ending, deliveries } = await handle(press(id, sent, { id: sent.asker }, choiceIn(sent)));
    expect(ending).toBe('answered');
    expect(deliveries.map(({ how }) => how)).toEqual([OUTCOMES[actionOf(id)]]);
    expect(JSON.stringify(deliveries)).not.toContain('The articles have changed');
  });

  it.each([
    ['answer', ['Which countries offered peacekeeping troops?', {}, { asker: ASKER }]],
    [
      'answer, private',
      ['Which countries offered peacekeeping troops?', { article: 'Hopes Rise' }, { asker: ASKER }],
    ],
    ['quotations', [{ article: 'Hopes Rise', indirect: true }]],
  ])('reads back the question: %s', async (name, asked) => {
    const sent = sentBefore.messages.find((one) => one.name === name);
    const more = sent && idsIn(sent).find((id) => actionOf(id) === 'more');
    if (!sent || !more) throw new Error(`no such message: ${name}`);
    const corpus = corpusOf(more);
    const { handle } = openPipeline({ engine: corpus.engine });
    await handle(press(more, sent, { id: sent.asker }));
    expect(corpus.asked).toEqual(asked);
  });

  it('works in Discord, over the current corpus', async () => {
    const [sent] = sentBefore.messages;
    if (!sent) throw new Error('no message');
    const run = async () => ({ visibility: sent.visibility, message: messageOf(sent.components) });
    const running = await start({ commands: [soundCommand('before', { run })] });
    const member = running.discord.member({ id: ASKER });
    const { message } = await answerOf(await member.slash('before'));
    const context = await answerOf(await member.click(message, buttonOf(message, 'In context')));
    expect(context.words).toContain('👉 paragraph 5');
    const more = await member.click(message, buttonOf(message, '2 more passages'));
    expect(more.kind).toBe('update');
    expect(JSON.stringify((await more.settled()).json.components)).toContain('Fewer passages');
    expect(refusals(running)).toEqual([]);
  });
});

it('a form opened earlier still works', async () => {
  const [, , , asker = ''] = sentBefore.form.split('|');
  const { handle } = openPipeline();
  const { ending } = await handle(form(sentBefore.form, UPLOAD_FIELD, { id: asker }));
  expect(ending).toBe('answered');
});
