import { hasWords } from '../core/index.ts';

/** An embed: the preview of a link, or a bot's card. */
interface EmbedText {
  /** "rich" if someone wrote it; otherwise Discord made it from a link. */
  readonly type?: string | undefined;
  readonly author?: { readonly name: string } | undefined;
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly fields?: readonly { readonly name: string; readonly value: string }[] | undefined;
}

/** A component of a message; those of Components V2 hold text and other components. */
interface ComponentText {
  readonly content?: unknown;
  readonly components?: unknown;
}

/** All parts of a message that have text. */
export interface MessageParts {
  readonly content: string;
  readonly embeds: readonly EmbedText[];
  readonly components: readonly unknown[];
  /** The forwarded messages. */
  readonly forwarded: readonly MessageParts[];
}

/** Maximum UTF-16 units read from a message with all its parts: an embed alone may have 4,096. */
const MOST_CHARACTERS = 8_000;
/** Maximum nesting: containers hold sections, and sections hold texts. */
const MOST_NESTED = 4;
const account = /\(@\w+\)/;

/**
 * Returns an embed's text. An author such as "Ada Lind (@alind)" signs its words: they become quoted lines with a signature.
 */
const embedText = ({ author, title = '', description = '', fields = [] }: EmbedText): string => {
  const isSigned = author !== undefined && account.test(author.name) && hasWords(description);
  const words = isSigned
    ? [...description.split('\n'), `— ${author.name}`].map((line) => `> ${line}`).join('\n')
    : description;
  const all = fields.map(({ name, value }) => `${name}\n${value}`);
  return [title, words, ...all].filter((part) => part.trim() !== '').join('\n');
};

const componentTexts = (components: readonly unknown[], depth: number): string[] =>
  components.flatMap((component) => {
    const { content, components: inner } = (component ?? {}) as ComponentText;
    const own = typeof content === 'string' ? [content] : [];
    return Array.isArray(inner) && depth < MOST_NESTED ? [...own, ...componentTexts(inner, depth + 1)] : own;
  });

const links = /<?https?:\/\/[^\s>]+>?/g;

const textsOf = ({ content, embeds, components, forwarded }: MessageParts): string[] => {
  const own = hasWords(content.replace(links, ' '));
  // The preview of a link counts only if the message has no other words.
  const written = embeds.filter(({ type = 'rich' }) => type === 'rich' || !own);
  return [
    content,
    ...forwarded.flatMap((one) => textsOf({ ...one, forwarded: [] })),
    ...written.map(embedText),
    ...componentTexts(components, 0),
  ];
};

/**
 * Returns the text of a message: content, forwarded messages, embeds (polls included) and components. Each part begins a
 * line. Cuts the text after `MOST_CHARACTERS`.
 */
export const messageText = (parts: MessageParts): string =>
  textsOf(parts)
    .filter((text) => text.trim() !== '')
    .join('\n')
    .slice(0, MOST_CHARACTERS);
