import { describe, expect, it } from 'vitest';
import type { Options } from '../../../src/bot/invocation.ts';
import type { Delivery } from '../../../src/bot/outcome.ts';
import { UPLOAD_FIELD } from '../../../src/presentation/discord/library/corpusChanges.ts';
import { gate } from '../running.ts';
import { wordsOf } from '../soundCommand.ts';
import { fakeEngine, VERSION } from './fakeCorpus.ts';
import { ADMIN, ASKER, file, form, menu, messageWith, press, slash, typing } from './invocations.ts';
import { type Handled, openPipeline, type Pipeline, type PipelineSetting } from './openPipeline.ts';

const question = 'When does the harbour open?';
const ask = (options: object = {}) => slash('ask', { question, ...options });
const idOf = (action: string, page: string | number, asker = ASKER) =>
  `v1|${action}|${page}|${asker}|${VERSION}`;

/** Returns the kind and the visibility of the only delivery. Fails if there are more. */
const shown = ({ ending, isDeferred, deliveries: [delivery, ...more] }: Handled) => {
  expect(more).toEqual([]);
  return {
    ending,
    isDeferred,
    how: delivery?.how,
    ...(delivery?.how === 'reply' ? { visibility: delivery.visibility } : {}),
  };
};

const componentsOf = (delivery: Delivery | undefined) =>
  delivery && 'message' in delivery ? delivery.message.components : [];

const wordsIn = ({ deliveries: [delivery] }: Handled): string => wordsOf(componentsOf(delivery));

const handled = async (invocation: Parameters<Handle>[0], setting?: PipelineSetting) =>
  openPipeline(setting).handle(invocation);
type Handle = Pipeline['handle'];

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
  const choices = async (invocation: Parameters<Handle>[0], setting?: PipelineSetting) => {
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

describe('a press', () => {
  const answerTo = async (options: object = {}) => {
    const [delivery] = (await handled(ask(options))).deliveries;
    const visibility = delivery?.how === 'reply' ? delivery.visibility : 'public';
    return { components: componentsOf(delivery), visibility };
  };
  const more = idOf('more', 1);

  it('changes the message in place for its asker, with the same visibility', async () => {
    for (const [options, button] of [
      [{}, 'dismiss'],
      [{ private: true }, 'share'],
    ] as const) {
      const pressed = await handled(press(more, await answerTo(options)));
      expect(shown(pressed)).toEqual({ ending: 'answered', isDeferred: false, how: 'update' });
      expect(JSON.stringify(pressed.deliveries)).toContain(`v1|${button}|`);
      expect(wordsIn(pressed).match(/paragraph \d/g)).toHaveLength(3);
    }
  });

  it('by somebody else is answered privately in a new message', async () => {
    const pressed = await handled(press(more, await answerTo(), { id: '100000000000000002' }));
    expect(shown(pressed)).toEqual({
      ending: 'answered',
      isDeferred: false,
      how: 'reply',
      visibility: 'private',
    });
  });

  it('shares a private answer publicly, and removes the Share button', async () => {
    const message = await answerTo({ private: true });
    const [delivery] = (await handled(press(idOf('share', ''), message))).deliveries;
    if (delivery?.how !== 'share') throw new Error('not shared');
    expect(delivery.whole.components).toEqual(message.components);
    expect(JSON.stringify(delivery.left)).not.toContain('v1|share');
    expect(wordsOf(delivery.shared.components)).toContain(`<@${ASKER}>`);
  });

  it('dismisses for its asker and for moderators', async () => {
    const message = await answerTo();
    const dismiss = async (by: object) =>
      shown(await handled(press(idOf('dismiss', ''), message, by))).ending;
    expect(await dismiss({})).toBe('answered');
    expect(await dismiss({ id: '2', mayManage: true })).toBe('answered');
    expect(await dismiss({ id: '2' })).toBe('refused');
  });

  it.each([
    ['no id of ours', 'hello'],
    ['an id that the message does not have', idOf('more', 2)],
    ['an unknown action', `v1|destroy||${ASKER}|${VERSION}`],
  ])('on %s is refused privately', async (_, id) => {
    const pressed = await handled(press(id, await answerTo()));
    expect(shown(pressed)).toMatchObject({ ending: 'refused', how: 'reply', visibility: 'private' });
  });

  it('that opens a form too late is refused after the deferral', async () => {
    const slow = gate();
    const id = idOf('upload', 'key', ADMIN);
    const message = messageWith(id);
    const cooldown = () => slow.passed.then(() => 0);
    const setting = { deferAfter: 1, onDefer: slow.open, cooldown };
    const pressed = await handled(press(id, message, { id: ADMIN }), setting);
    expect(shown(pressed)).toMatchObject({ ending: 'refused', isDeferred: true, how: 'reply' });
  });
});

describe('a form', () => {
  it('serves only the admin it was opened for, privately', async () => {
    const submitted = async (asker: string, by: string) =>
      shown(await handled(form(idOf('upload', '', asker), UPLOAD_FIELD, { id: by })));
    const deferred = { isDeferred: true, how: 'reply', visibility: 'private' };
    expect(await submitted(ADMIN, ADMIN)).toEqual({ ...deferred, ending: 'answered' });
    expect(await submitted(ASKER, ADMIN)).toEqual({ ...deferred, ending: 'refused' });
    expect(await submitted(ASKER, ASKER)).toEqual({ ...deferred, ending: 'refused' });
  });

  it('is refused without its file', async () => {
    const submitted = await handled(form(idOf('upload', '', ADMIN), 'elsewhere', { id: ADMIN }));
    expect(shown(submitted)).toMatchObject({ ending: 'refused' });
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
