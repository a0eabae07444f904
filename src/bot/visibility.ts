import { type Reply, shownAs, type Viewer, type Visibility } from '../presentation/index.ts';
import type { Pressed } from './controls/control.ts';
import type { Invocation, MenuInvocation, SlashInvocation } from './invocation.ts';
import { booleanOption } from './options.ts';
import type { Delivery, Outcome } from './outcome.ts';

/*
 * Who sees what, decided here alone. A reply proposes its visibility. Its caller, or the configuration, may make it
 * private. A deferred answer is private, because a public defer cannot become a private answer. What a press answers
 * beside the message is private, and a message keeps the visibility it has.
 */

/** A reply as its caller wants it, or as the configuration has it; a private one stays so. Throws `OptionMismatch`. */
export const asWanted = (
  reply: Reply,
  invocation: SlashInvocation | MenuInvocation,
  privateReplies = false,
): Reply => {
  const wanted = invocation.kind === 'slash' ? booleanOption(invocation, 'private') : undefined;
  return (wanted ?? privateReplies) ? { ...reply, visibility: 'private' } : reply;
};

/** Changes the message for its asker, and answers anybody else beside it; what nobody may share is never made public. */
export const inPlace = (
  reply: Reply,
  { id, visibility }: Pick<Pressed, 'id' | 'visibility'>,
  { viewer }: { readonly viewer: Viewer },
): Outcome => {
  const mayChange = viewer.asker === id.asker && (visibility === 'private' || reply.origin !== undefined);
  return { how: mayChange ? 'update' : 'reply', reply };
};

/** An outcome as it is sent. */
export const deliveryOf = (outcome: Outcome, invocation: Invocation, isDeferred: boolean): Delivery => {
  if (!('reply' in outcome)) return outcome;
  const { how, reply } = outcome;
  const isPress = invocation.kind === 'component';
  if (how === 'update')
    return { how, message: shownAs(reply, isPress ? invocation.visibility : reply.visibility) };
  const visibility: Visibility = isPress || isDeferred ? 'private' : reply.visibility;
  return { how, message: shownAs(reply, visibility), visibility, file: isPress ? undefined : reply.file };
};
