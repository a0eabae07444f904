/** Discord gave no answer at all: no bug and nobody's mistake, so it is told without a stack. */
export class DiscordUnreachable extends Error {
  override readonly name = 'DiscordUnreachable';
}
