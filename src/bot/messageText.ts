import { hasWords } from '../core/index.ts';

/** What Discord shows of a link or a bot's card. */
interface EmbedText {
  /** "rich" where somebody wrote it; otherwise Discord made it from a link. */
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

/** Everything of a message that has text. */
export interface MessageParts {
  readonly content: string;
  readonly embeds: readonly EmbedText[];
  readonly components: readonly unknown[];
  /** The messages it forwards. */
  readonly forwarded: readonly MessageParts[];
}

/** UTF-16 units that are read of a message with everything in it: an embed alone may have 4,096. */
const MOST_CHARACTERS = 8_000;
/** A container holds sections, and these hold texts; nothing lies deeper. */
const MOST_NESTED = 4;
const account = /\(@\w+\)/;

/** A card's text. "Ada Lind (@alind)" above it signs its words: they are quoted lines with a signature below. */
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
  // What Discord shows of a link is not what the message says, unless it says nothing else.
  const written = embeds.filter(({ type = 'rich' }) => type === 'rich' || !own);
  return [
    content,
    ...forwarded.flatMap((one) => textsOf({ ...one, forwarded: [] })),
    ...written.map(embedText),
    ...componentTexts(components, 0),
  ];
};

/**
 * The text of a message wherever it stands: in its content, in what it forwards, in embeds (polls are among them), in components. Each
 * part begins a line; what is beyond all measure is left out.
 */
export const messageText = (parts: MessageParts): string =>
  textsOf(parts)
    .filter((text) => text.trim() !== '')
    .join('\n')
    .slice(0, MOST_CHARACTERS);
