/**
 * Markdown as a reader of Discord sees it, and everything in it that would take effect. Follows the rules of Discord,
 * independent of the code that escapes. Each rule is tried in turn at each place, and a plain character last.
 */
export interface Rendered {
  readonly text: string;
  readonly bold: readonly string[];
  readonly links: readonly { readonly label: string; readonly url: string }[];
  /** Mentions, timestamps, custom and named emoji, spoilers, code, strikes, bare links, lists, quotes, headings. */
  readonly effects: readonly string[];
}

const blockRules = /^(?:#{1,3} |>>> |> |\s*[-*+] |\s*\d+[.)] )/;
const inlineRules: readonly RegExp[] = [
  /^<(?:@[!&]?|#|a?:\w+:|t:|\/|id:|https?:)[^\s>]*>/,
  /^@(?:everyone|here)/,
  /^:[\w+-]+:/,
  /^`+[^`]/,
  /^\|\|/,
  /^~~/,
  /^(?:https?|steam|discord):\/\/\S/,
  /^_[^_]/,
  /^__/,
  /^\*(?!\*)/,
];

export const visibleText = (markdown: string): Rendered => {
  const effects: string[] = [];
  const links: { label: string; url: string }[] = [];
  const bold: string[] = [];
  let text = '';
  let boldFrom: number | undefined;
  let at = 0;
  let atLineStart = true;
  while (at < markdown.length) {
    const rest = markdown.slice(at);
    if (atLineStart) {
      const subtext = /^-# /.exec(rest);
      if (subtext) {
        at += 3;
        atLineStart = false;
        continue;
      }
      const block = blockRules.exec(rest);
      if (block) effects.push(block[0]);
    }
    const escaped = /^\\([^0-9A-Za-z\s])/.exec(rest);
    const link = /^\[([^[\]]+)\]\(<(https?:\/\/[^\s<>()\\]+)>\)/.exec(rest);
    const character = rest[0] ?? '';
    if (escaped) {
      text += escaped[1];
      at += 2;
    } else if (rest.startsWith('**')) {
      if (boldFrom === undefined) boldFrom = text.length;
      else {
        bold.push(text.slice(boldFrom));
        boldFrom = undefined;
      }
      at += 2;
      // The content of bold is read as if it began a line.
      continue;
    } else if (link) {
      links.push({ label: link[1] ?? '', url: link[2] ?? '' });
      text += link[1];
      at += link[0].length;
    } else {
      const effect = inlineRules.find((rule) => rule.test(rest));
      if (effect) effects.push(effect.exec(rest)?.[0] ?? '');
      if (/^\[[^\]]*\]\(/.test(rest)) effects.push('masked link');
      text += character;
      at += 1;
    }
    atLineStart = character === '\n';
  }
  if (boldFrom !== undefined) effects.push('bold without end');
  return { text, bold, links, effects };
};
