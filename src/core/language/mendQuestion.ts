/**
 * Mistyped asking words and contractions without their apostrophe. Of these, only “cant” is another word, which questions
 * rarely hold.
 */
const MENDED: Readonly<Record<string, string>> = {
  wich: 'which',
  whcih: 'which',
  wihch: 'which',
  whch: 'which',
  waht: 'what',
  wht: 'what',
  whta: 'what',
  wehn: 'when',
  wher: 'where',
  wehre: 'where',
  whre: 'where',
  woh: 'who',
  whats: 'what’s',
  whos: 'who’s',
  wheres: 'where’s',
  hows: 'how’s',
  whens: 'when’s',
  whys: 'why’s',
  didnt: 'didn’t',
  doesnt: 'doesn’t',
  dont: 'don’t',
  isnt: 'isn’t',
  arent: 'aren’t',
  wasnt: 'wasn’t',
  werent: 'weren’t',
  hasnt: 'hasn’t',
  havent: 'haven’t',
  hadnt: 'hadn’t',
  wouldnt: 'wouldn’t',
  couldnt: 'couldn’t',
  shouldnt: 'shouldn’t',
  cant: 'can’t',
};

const mistyped = new RegExp(`(?<![\\p{L}'’])(?:${Object.keys(MENDED).join('|')})(?![\\p{L}'’])`, 'giu');

/** Returns a question with its asking words spelled correctly. Runs before any other code reads the form of the question. */
export const mendQuestion = (question: string): string =>
  question.replace(mistyped, (word) => MENDED[word.toLowerCase()] ?? word);
