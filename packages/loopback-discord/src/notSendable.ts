/** Discord's own client would not let the member do this: the interaction was never sent. */
export class NotSendable extends Error {
  override readonly name = 'NotSendable';
}
