/** Letters and digits of any script, the rest as hyphens: "Tayyip Erdoğan" is `tayyip-erdogan`. */
const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}.’']/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

const article = /^(?:the|an?)\s+/i;

/** Whether a speaker is only a role ("a spokesman", "the ministry"), which in another article is somebody else. */
export const isBareRole = (name: string): boolean => !/^[^\p{Ll}]*\p{Lu}/u.test(name.replace(article, ''));

/** The key of a name; that of a bare role is bound to its article. */
export const personKey = (name: string, articleId: string): string => {
  const words = name.replace(article, '');
  return isBareRole(name) ? `${slug(words)}@${articleId}` : slug(words) || `unknown@${articleId}`;
};
