import { describe, expect, it } from 'vitest';
import type { Options } from '../../../src/bot/invocation.ts';
import type { Delivery } from '../../../src/bot/outcome.ts';
import { gate } from '../running.ts';
import { fakeEngine } from './fakeCorpus.ts';
import { ask, handled, question, shown, wordsIn } from './handled.ts';
import { ADMIN, ASKER, file, menu, slash, typing } from './invocations.ts';
import { openPipeline, type Pipeline, type PipelineSetting } from './openPipeline.ts';

describe('a command', () => {
  const replied = { ending: 'answered', isDeferred: false, how: 'reply' };

  it.each([
    ['publicly where nothing is said', {}, false, 'public'],
    ['privately where its caller says so', { private: true }, false, 'private'],
    ['privately where the operator says so', {}, true, 'private'],
    ['publicly where its caller overrides the operator', { private: false }, true, 'public'],
  ])('answers %s', async (_, options, privateReplies, visibility) => {
    expect(shown(await handled(ask(options), { privateReplies }))).toEqual({ ...replied, visibility });
  });

  it('says privately that it has no answer, even if its caller wants a public reply', async () => {
    const none = await handled(slash('ask', { question: 'football', private: false }));
    expect(shown(none)).toEqual({ ...replied, visibility: 'private' });
    expect(wordsIn(none)).toContain('I found no clear answer');
  });

  it('can be shared if it is private, and dismissed if it is public', async () => {
    const actions = async (options: object) =>
      JSON.stringify((await handled(ask(options))).deliveries).match(/v1\|(share|dismiss)/g);
    expect(await actions({ private: true })).toEqual(['v1|share']);
    expect(await actions({})).toEqual(['v1|dismiss']);
  });

  it.each([
    ['an unknown name', slash('destroy')],
    ['a menu’s name behind the slash', slash('Check this quote')],
    ['a slash command’s name in the menu', menu('ask', 'What?')],
    ['a missing subcommand', slash('corpus', {}, { id: ADMIN })],
    ['no words', slash('ask', { question: '?!' })],
    ['no day', ask({ after: 'soonish' })],
  ])('is refused privately for %s', async (_, invocation) => {
    expect(shown(await handled(invocation))).toMatchObject({ ending: 'refused', visibility: 'private' });
  });

  it('is deferred privately if it is slow', async () => {
    const slow = gate();
    const engine: PipelineSetting['engine'] = {
      ask: (...asked) => slow.passed.then(() => fakeEngine.ask(...asked)),
    };
    const told = await handled(ask(), { engine, deferAfter: 1, onDefer: slow.open });
    expect(shown(told)).toEqual({ ...replied, isDeferred: true, visibility: 'private' });
  });

  it('is deferred at once if it is for admins, and serves only admins in a server', async () => {
    const status = (by: object) => handled(slash('corpus status', {}, by));
    const deferred = { isDeferred: true, how: 'reply', visibility: 'private' };
    expect(shown(await status({ id: ADMIN }))).toEqual({ ...deferred, ending: 'answered' });
    for (const by of [{}, { id: ADMIN, inServer: false }])
      expect(shown(await status(by))).toEqual({ ...deferred, ending: 'refused' });
  });

  it('opens a form without a deferral, for admins only', async () => {
    const add = (options: Options, id: string) => handled(slash('corpus add', options, { id }));
    expect(shown(await add({}, ADMIN))).toEqual({ ending: 'answered', isDeferred: false, how: 'form' });
    expect(shown(await add({}, ASKER))).toEqual({ ...replied, ending: 'refused', visibility: 'private' });
    expect(wordsIn(await add({ file }, ADMIN))).toContain('Add this article?');
  });

  it('answers the menu of a message, privately for “Ask about this”', async () => {
    const about = await handled(menu('Ask about this', question));
    expect(shown(about)).toEqual({ ...replied, visibility: 'private' });
    expect(shown(await handled(menu('Check this quote', '“It opens.”')))).toMatchObject(replied);
  });

  it('refuses before it runs if its caller is rate-limited', async () => {
    const told = await handled(ask(), { cooldown: async () => 7 });
    expect(shown(told)).toEqual({ ...replied, ending: 'cooldown', visibility: 'private' });
    expect(wordsIn(told)).toContain('7 seconds');
  });
});

describe('typing', () => {
  const choices = async (invocation: Parameters<Pipeline['handle']>[0], setting?: PipelineSetting) => {
    const { ending, deliveries } = await handled(invocation, setting);
    expect(deliveries).toHaveLength(1);
    const [delivery] = deliveries;
    return [ending, delivery?.how === 'choices' ? delivery.choices.length : delivery?.how];
  };

  it('gets matching choices, and none that the user may not see', async () => {
    expect(await choices(typing('ask', 'article', 'day 7'))).toEqual(['answered', 1]);
    expect(await choices(typing('quote', 'speaker', 'Ann'))).toEqual(['answered', 1]);
    expect(await choices(typing('corpus remove', 'article', 'day-7', { id: ADMIN }))).toEqual([
      'answered',
      1,
    ]);
    expect(await choices(typing('corpus remove', 'article', 'day-7'))).toEqual(['answered', 0]);
    expect(await choices(typing('ask', 'article', 'x'.repeat(101)))).toEqual(['answered', 0]);
    expect(await choices({ ...typing('ask', 'article', ''), focused: undefined })).toEqual(['answered', 0]);
    expect(await choices(typing('destroy', 'article', 'day'))).toEqual(['answered', 0]);
  });

  it('gets no choices and no message after a bug', async () => {
    const engine = { articles: () => Promise.reject(new Error('broken')) };
    expect(await choices(typing('ask', 'article', 'day'), { engine })).toEqual(['bug', 0]);
  });
});

describe('a transport that refuses', () => {
  const refuse = (times: number) => (_: Delivery, n: number) => {
    if (n < times) throw new Error('refused');
  };

  it('gets the failure instead, once', async () => {
    const told = await handled(ask(), { refuse: refuse(1) });
    expect(shown(told)).toEqual({
      ending: 'bug',
      isDeferred: false,
      how: 'reply',
      visibility: 'private',
    });
    expect(await handled(ask(), { refuse: refuse(2) })).toMatchObject({ ending: 'untold', deliveries: [] });
  });

  it('gets nothing more if the interaction is over', async () => {
    const over = await handled(ask(), { refuse: refuse(1), isOver: () => true });
    expect(over).toMatchObject({ ending: 'over', deliveries: [] });
  });
});

it('an unknown kind of interaction is refused', async () => {
  const { handle } = openPipeline();
  const { id, caller, attachmentSizeLimit } = ask();
  const unknown = { id, caller, attachmentSizeLimit, kind: 'other', type: 2 } as const;
  const told = await handle(unknown);
  expect(shown(told)).toEqual({ ending: 'refused', isDeferred: false, how: 'reply', visibility: 'private' });
});

it('a busy bot refuses at once, and does not ask the corpus', async () => {
  const engine = {
    ask: () => Promise.reject(new Error('asked')),
    articles: () => Promise.reject(new Error('asked')),
  };
  const busy = await handled(ask(), { isBusy: true, engine });
  expect(shown(busy)).toEqual({ ending: 'busy', isDeferred: false, how: 'reply', visibility: 'private' });
  expect(wordsIn(busy)).toContain('try again in a few seconds');
  const none = { ending: 'answered', deliveries: [{ how: 'choices', choices: [] }] };
  expect(await handled(typing('ask', 'article', 'day'), { isBusy: true, engine })).toMatchObject(none);
  expect(await handled(typing('ask', 'article', 'day'), { typingCooldown: 3, engine })).toMatchObject(none);
});
