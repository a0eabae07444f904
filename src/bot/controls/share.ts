import { messageOf, sharedBy, shownAs, withoutControl } from '../../presentation/index.ts';
import { answerAgain } from './answerAgain.ts';
import type { Control } from './control.ts';

/**
 * Shows a private answer to everybody: as it stands, or answered anew where the corpus has changed. It can be shared once:
 * its button goes, and comes back where Discord does not let it be shown.
 */
export const share: Control = {
  action: 'share',
  access: 'everyone',
  press: async (pressed, context) => {
    const { engine, viewer } = context;
    const { version } = await engine.status();
    const origin = { asker: viewer.asker, version, wording: viewer.wording };
    const whole = messageOf(pressed.components);
    const left = messageOf(withoutControl(pressed.components, 'share'));
    if (version === pressed.id.version)
      return {
        how: 'share',
        whole,
        left,
        shared: sharedBy(shownAs({ visibility: 'public', message: left, origin }, 'public'), viewer),
      };
    const reply = await answerAgain(pressed, 0, context);
    if (!reply.origin) return { how: 'update', reply };
    return { how: 'share', whole, left, shared: sharedBy(shownAs(reply, 'public'), viewer) };
  },
};
