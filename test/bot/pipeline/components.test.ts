import { describe, expect, it } from 'vitest';
import { UPLOAD_FIELD } from '../../../src/presentation/discord/library/corpusChanges.ts';
import { gate } from '../running.ts';
import { wordsOf } from '../soundCommand.ts';
import { VERSION } from './fakeCorpus.ts';
import { ask, componentsOf, handled, idOf, shown, wordsIn } from './handled.ts';
import { ADMIN, ASKER, form, messageWith, press } from './invocations.ts';

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
