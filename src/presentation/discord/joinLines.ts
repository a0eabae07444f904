/** Lines one below the other; those that are empty or not there are left out. */
export const joinLines = (...lines: readonly (string | false | undefined)[]): string =>
  lines.filter((line) => line).join('\n');
