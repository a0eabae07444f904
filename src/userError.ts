/** A mistake its user can mend: shown to that user, in plain words, and to nobody else. Everything else is our bug. */
export class UserError extends Error {
  override readonly name = 'UserError';
}
