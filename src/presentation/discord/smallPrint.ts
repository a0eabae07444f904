/** A line of small print; nothing of nothing. */
export const smallPrint = (text: string): string => text && `-# ${text}`;
