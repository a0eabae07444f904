import type { PageDocument, PageElement } from '../document.ts';
import { PUBLISHED, UPDATED } from '../lexicon/labels.ts';
import type { Block } from '../text/blocks.ts';
import type { LinkedArticle } from './linkedData.ts';
import { DATE_TAGS, type MetaTags } from './metaTags.ts';
import { createDayReader } from './spokenDay.ts';
import { statedMoment } from './statedMoment.ts';

/** Attributes and classes of what shows when an article was published. */
const MARKED =
  '[itemprop~="datePublished"], [property~="datePublished"], [property="schema:datePublished"], time[pubdate], time.published, abbr.published, .entry-date, .post-date, .publish-date, .pub-date, .pubdate, .date-published, .article-date';
const REVISED = /updat|modif|revis/i;
/** A path such as /2024/05/06/envoys, /20240506/envoys or /envoys-2024-05-06. */
const IN_PATH =
  /[/-](?<year>(?:19|20)\d{2})(?<sign>[/-]?)(?<month>0?[1-9]|1[0-2])\k<sign>(?<day>[0-3]?\d)(?=[/-]|$)/;
/** Where a part of a line with a date of its own begins. */
const LABELLED = new RegExp(`[;|]|(?=${UPDATED.source}|${PUBLISHED.source})`, 'iu');
/** Elements that mark dates and are looked at: a page may have thousands. */
const MOST = 100;
/** Of a line that shows a date and little else. */
const LINE = 160;

export interface DateSource {
  readonly document: PageDocument;
  readonly meta: MetaTags;
  readonly linked: LinkedArticle;
  /** A language tag. */
  readonly language: string;
  /** Of the page. */
  readonly address: string | undefined;
  /** The blocks beside the headline, the nearest first. */
  readonly near: readonly Block[];
}

const inPath = (address: string | undefined): string => {
  const { year, month = '', day = '' } = IN_PATH.exec(address ? new URL(address).pathname : '')?.groups ?? {};
  return year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : '';
};

/** Whether an element says of itself, or the words before it say, that its date is one of a later edition. */
const isRevised = (element: PageElement): boolean => {
  const parent = element.parentElement;
  const isNamedSo = [element, parent].some((node) =>
    REVISED.test(`${node?.className} ${node?.getAttribute('itemprop')}`),
  );
  const own = element.textContent ?? '';
  const [before = ''] = own === '' ? [] : (parent?.textContent ?? '').split(own);
  return isNamedSo || UPDATED.test(before.slice(-40)) || UPDATED.test(own.slice(0, 40));
};

/** What an element that marks a date may state it in. */
const statementsOf = (element: PageElement): string[] =>
  ['datetime', 'content', 'title']
    .map((name) => element.getAttribute(name) ?? '')
    .concat((element.textContent ?? '').slice(0, LINE));

const HOUR = 3_600_000;
/** Of the time zones of the world, from that of Greenwich. */
const OFFSETS = { least: -12 * HOUR, most: 14 * HOUR };

/**
 * A moment that is stated in the time of Greenwich, or the day that the page shows where it was another one: what was
 * published at eight in the evening in Denver is dated the day after. A day that no time zone had then is none of it.
 */
const onLocalDay = (moment: string, shown: readonly string[]): string => {
  if (!/(?:Z|\+00:00)$/.test(moment) || shown.some((day) => moment.startsWith(day))) return moment;
  const isPossible = (day: string): boolean => {
    const begins = Date.parse(day) - Date.parse(moment);
    return begins <= OFFSETS.most && begins + 24 * HOUR > OFFSETS.least;
  };
  return shown.find(isPossible) ?? moment;
};

/** Of statements of one thing the first to come true: what is published again says so where it should not. */
const earliest = (dates: readonly string[]): string[] => {
  const [first, ...others] = dates;
  if (first === undefined) return [];
  return [
    others.reduce(
      (least, date) => (Date.parse(date) < Date.parse(least) && !least.startsWith(date) ? date : least),
      first,
    ),
  ];
};

/**
 * When a page was published, as it states it, the surest statement first: its JSON-LD, its meta tags, its elements, its
 * address, and last a date that is shown beside the headline. The date of a later edition is none.
 */
export const pageDates = (source: DateSource): string[] => {
  const { document, meta, linked, near, address } = source;
  const readDays = createDayReader(source.language);
  const read = (texts: readonly string[]): string[] =>
    texts.map((text) => statedMoment(text) ?? readDays(text)[0]).filter((date) => date !== undefined);
  const marked = [...document.querySelectorAll(MARKED)]
    .slice(0, MOST)
    .filter((element) => !isRevised(element));
  const times = near.flatMap((block) => block.times).filter((element) => !isRevised(element));
  const shown = near
    .flatMap(({ lines }) => lines)
    .filter((line) => line.length <= LINE)
    // "Posted May 6, 2024, updated May 8": what follows either word ends where the other begins.
    .flatMap((line) => line.split(LABELLED))
    .filter((part) => !UPDATED.test(part));
  const local = read([...shown, inPath(address)]).map((date) => date.slice(0, 10));
  return [
    ...earliest(read([...linked.texts('datePublished'), ...meta(...DATE_TAGS.slice(0, 3))])),
    ...read([...meta(...DATE_TAGS), ...[...marked, ...times].flatMap(statementsOf)]),
    ...read([...linked.texts('uploadDate'), ...linked.texts('dateCreated')]),
    ...local,
  ].map((date) => onLocalDay(date, local));
};
