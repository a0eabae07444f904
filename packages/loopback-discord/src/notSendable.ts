/** What Discord's own client would not let a member do: the interaction was never sent. */
export class NotSendable extends Error {
  override readonly name = 'NotSendable';
}
