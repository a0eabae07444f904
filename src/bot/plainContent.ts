/** What Discord shows as something else than its letters: mentions, timestamps, custom emoji, links. */
const objects = /<(?:@[!&]?|#|t:|a?:\w+:|\/[^:>]*:|id:)[^\s>]*>/g;
const maskedLink = /\[([^\]\n]+)\]\(<?https?:\/\/[^\s)]*\)/g;
const links = /<?https?:\/\/[^\s>]+>?/g;
const headings = /^(?:-#|#{1,3})[ \t]+/gm;
const emphasis = /\*{1,3}(?=\S)|(?<=\S)\*{1,3}|__|~~|\|\||`{1,3}/g;

/** The words of a message without Discord's markup; ">" at the start of a line stays. */
export const plainContent = (content: string): string =>
  content
    .replace(maskedLink, '$1')
    .replace(objects, ' ')
    .replace(links, ' ')
    .replace(headings, '')
    .replace(emphasis, '')
    .replace(/[ \t]+/g, ' ')
    .trim();
