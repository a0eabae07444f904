/** Whether there is a letter or a digit, of any script: anything to read at all. */
export const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);
