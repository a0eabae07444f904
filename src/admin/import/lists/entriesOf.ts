import { parseFeed } from 'feedsmith';

type Text = string | undefined;

/** An entry of a feed of any format, unchanged. */
export interface RawEntry {
  readonly link: Text;
  /** The base of its link, if the feed states one. */
  readonly base: Text;
  readonly title: Text;
  /** Its dates of publication, the most reliable first. */
  readonly dates: readonly Text[];
  readonly authors: readonly string[];
  /** The name of the feed. */
  readonly publisher: Text;
  readonly languages: readonly Text[];
  /** The whole text, in HTML or plain. */
  readonly html: Text;
}

const stated = (texts: readonly Text[]): string[] => texts.filter((text) => text !== undefined);

/** The dates are text here: a custom parser could change their type. */
const parse = (text: string) => parseFeed(text);
type Feed = ReturnType<typeof parse>;
type Of<Format extends Feed['format']> = Extract<Feed, { format: Format }>['feed'];

const ofRss = ({ items = [], title, language, dc }: Of<'rss'>): RawEntry[] =>
  items.map((item) => ({
    link: item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
    base: undefined,
    title: item.title,
    dates: [item.pubDate, item.dcterms?.issued?.[0], item.dc?.dates?.[0], item.dcterms?.created?.[0]],
    authors: stated([
      ...(item.dc?.creators ?? []),
      ...(item.authors ?? []).map((author) => (typeof author === 'string' ? author : author.name)),
    ]),
    publisher: item.dc?.publishers?.[0] ?? dc?.publishers?.[0] ?? title,
    languages: [item.dc?.languages?.[0], language, dc?.languages?.[0]],
    html: item.content?.encoded,
  }));

const ofAtom = ({ entries = [], title, authors = [], xml }: Of<'atom'>): RawEntry[] =>
  entries.map((entry) => ({
    link: entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href,
    base: entry.xml?.base ?? xml?.base,
    title: entry.title?.value,
    dates: [entry.published, entry.dc?.dates?.[0], entry.updated],
    authors: stated((entry.authors ?? entry.source?.authors ?? authors).map(({ name }) => name)),
    publisher: title?.value,
    languages: [entry.xml?.lang, xml?.lang],
    html: entry.content?.value,
  }));

const ofRdf = ({ items = [], title, dc }: Of<'rdf'>): RawEntry[] =>
  items.map((item) => ({
    link: item.link,
    base: undefined,
    title: item.title,
    dates: [item.dc?.dates?.[0], item.dcterms?.issued?.[0]],
    authors: item.dc?.creators ?? [],
    publisher: item.dc?.publishers?.[0] ?? dc?.publishers?.[0] ?? title,
    languages: [item.dc?.languages?.[0], dc?.languages?.[0]],
    html: item.content?.encoded,
  }));

const ofJson = ({ items = [], title, language, authors = [] }: Of<'json'>): RawEntry[] =>
  items.map((item) => ({
    link: item.url,
    base: undefined,
    title: item.title,
    dates: [item.date_published],
    authors: stated((item.authors ?? authors).map(({ name }) => name)),
    publisher: title,
    languages: [item.language, language],
    html: item.content_html ?? item.content_text,
  }));

/** Returns the entries of a feed of any format. Throws the parser's errors if the text is broken or not a feed. */
export const entriesOf = (text: string): RawEntry[] => {
  const parsed = parse(text);
  switch (parsed.format) {
    case 'rss':
      return ofRss(parsed.feed);
    case 'atom':
      return ofAtom(parsed.feed);
    case 'rdf':
      return ofRdf(parsed.feed);
    case 'json':
      return ofJson(parsed.feed);
  }
};
