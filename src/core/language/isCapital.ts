const capital = /^\p{Lu}/u;

/** Whether the character at this place of a text is a capital. */
export const isCapital = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit < 128 ? unit >= 65 && unit <= 90 : capital.test(text.slice(at, at + 2));
};
