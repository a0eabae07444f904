import {
  BODY_NOUNS,
  DETERMINERS,
  isGivenName,
  isNameSuffix,
  NAME_PARTICLES,
  NON_PERSON_WORDS,
  oneSpelling,
  PERSON_ROLES,
  PREPOSITIONS,
  ROLE_NOUNS,
  STOP_WORDS,
  splitTerms,
  TITLE_MODIFIERS,
  termOf,
} from '../../language/index.ts';

/**
 * The kind of a speaker’s name. `person`: a person. `body`: an organisation, a country or a newspaper, which every article
 * calls by the same words. `role`: a role, which is another person in another article.
 */
export type NameKind = 'person' | 'body' | 'role';

/** Returns a slug: letters and digits of any script, hyphens for the rest. "Tayyip Erdoğan" is `tayyip-erdogan`. */
export const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}.’']/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

const article = /^(?:the|an?)\s+/i;
const indefinite = /^an?\s/i;
const definite = /^the\s/i;
const possessive = /(?:['’][sS]|(?<=[sS])['’])$/;
const proper = /^[^\p{Ll}]*\p{Lu}/u;
/** "al-Assad", "d’Estaing". */
const prefixed = /^\p{Ll}{1,3}[-’']\p{Lu}/u;
const demonym = /(?:ian|ean|ican|ese)$/;
const oneDemonym = /(?:ian|ican)$/;
const acronym = /^(?:\p{Lu}{2,6}|(?:\p{Lu}\.){2,})$/u;

/** Words for a body that are no role, because no person is called so. */
const FORCES = new Set(['force', 'forces', 'corps', 'guard', 'command', 'militia', 'camp', 'mission']);

/** Bodies that are unique in every article, so that one word is their name. */
const UNIQUE = new Set(['kremlin', 'congress', 'senate']);

const isNameWord = (word: string): boolean =>
  proper.test(word) || prefixed.test(word) || NAME_PARTICLES.has(word.toLowerCase());

const isModifier = (lower: string): boolean =>
  TITLE_MODIFIERS.has(lower) || DETERMINERS.has(lower) || STOP_WORDS.has(lower);

/**
 * Returns the words of the noun phrase that names: "governor" of "the governor of Ohio", "spokesman" of "a spokesman for
 * Roe".
 */
const phraseOf = (words: readonly string[]): readonly string[] => {
  const end = words.findIndex((word, at) => at > 0 && PREPOSITIONS.has(word) && !NAME_PARTICLES.has(word));
  return end < 0 ? words : words.slice(0, end);
};

/** Classifies a name as a person, a body or a role by its words alone. Returns `role` in doubt. */
export const nameKindOf = (name: string): NameKind => {
  const rest = name.replace(article, '');
  if (!proper.test(rest) || indefinite.test(name)) return 'role';
  const words = rest.split(/\s+/).filter((word) => !isNameSuffix(word));
  const lower = words.map((word) => word.replace(possessive, '').toLowerCase());
  const head = phraseOf(lower).at(-1) ?? '';
  const hasDefinite = definite.test(name);
  // "Stephen King" and "Martin Luther King" are no kings.
  const isFullName = !hasDefinite && words.length > 1 && isGivenName(lower[0] ?? '');
  if (isFullName && words.every(isNameWord))
    return lower.slice(1).some((word) => BODY_NOUNS.has(word)) ? 'body' : 'person';
  if (DETERMINERS.has(lower[0] ?? '')) return 'role';
  // "Democrats" and "the Florida senator" are other people in the next article; "The Economist" is the same.
  const isMany =
    head.endsWith('s') && (PERSON_ROLES.has(head.slice(0, -1)) || demonym.test(head.slice(0, -1)));
  const isBody = !isMany && [BODY_NOUNS, NON_PERSON_WORDS, FORCES].some((words) => words.has(head));
  if (isMany || (!isBody && ROLE_NOUNS.has(head))) return 'role';
  // "The Portland native", "the Virginian": a body's name has a capital, or a word for a body.
  const last = phraseOf(words).at(-1) ?? '';
  if (hasDefinite && !isBody && !proper.test(last)) return 'role';
  if (lower.length === 1 && !isBody && oneDemonym.test(head) && !isGivenName(head)) return 'role';
  // "The Department" is another body in the next article; "the Foreign Ministry" and "the Justice Department" have a name.
  if (lower.length === 1 && BODY_NOUNS.has(head) && !UNIQUE.has(head)) return 'role';
  if (lower.length === 1 && isModifier(head) && !isBody && !acronym.test(words[0] ?? '')) return 'role';
  const isThing =
    hasDefinite ||
    isBody ||
    words.some((word) => acronym.test(word) || possessive.test(word)) ||
    lower.some((word) => NON_PERSON_WORDS.has(word)) ||
    !words.every(isNameWord);
  return isThing ? 'body' : 'person';
};

/**
 * Returns the key that the names of one body share: all its words in one spelling. For a body that news writes in several
 * ways ("the United Nations", "the U.N."), returns its one term.
 */
export const bodyKey = (name: string): string => {
  const words = name.replace(article, '').split(/\s+/);
  const bare = words.map((word) => word.replace(possessive, '')).join(' ');
  const [alias, second] = splitTerms(bare);
  const isAlias = alias && !second && alias.start === 0 && alias.end === bare.length;
  if (isAlias && (words.length > 1 || alias.term !== termOf(alias.form))) return alias.term;
  return slug(bare.replaceAll('&', ' and ')).split('-').map(oneSpelling).join('-');
};

/** Returns the key of a name alone; the key of a role is bound to its article. */
export const personKey = (name: string, articleId: string): string => {
  const kind = nameKindOf(name);
  if (kind === 'role') return `${slug(name.replace(article, ''))}@${articleId}`;
  return (kind === 'body' ? bodyKey(name) : slug(name)) || `unknown@${articleId}`;
};
