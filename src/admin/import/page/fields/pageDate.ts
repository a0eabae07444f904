import type { PageDocument, PageElement } from '../document.ts';
import { PUBLISHED, UPDATED } from '../lexicon/labels.ts';
import type { Block } from '../text/blocks.ts';
import type { LinkedArticle } from './linkedData.ts';
import { DATE_TAGS, type MetaTags } from './metaTags.ts';
import { createDayReader } from './spokenDay.ts';
import { statedMoment } from './statedMoment.ts';

/** Selectors for elements that show the date of publication. */
const MARKED =
  '[itemprop~="datePublished"], [property~="datePublished"], [property="schema:datePublished"], time[pubdate], time.published, abbr.published, .entry-date, .post-date, .publish-date, .pub-date, .pubdate, .date-published, .article-date';
const REVISED = /updat|modif|revis/i;
/** A path such as /2024/05/06/envoys, /20240506/envoys or /envoys-2024-05-06. */
const IN_PATH =
  /[/-](?<year>(?:19|20)\d{2})(?<sign>[/-]?)(?<month>0?[1-9]|1[0-2])\k<sign>(?<day>[0-3]?\d)(?=[/-]|$)/;
/** The start of a part of a line with its own date. */
const LABELLED = new RegExp(`[;|]|(?=${UPDATED.source}|${PUBLISHED.source})`, 'iu');
/** Maximum elements read for dates: a page may have thousands. */
const MOST = 100;
/** Maximum characters of a line that shows little but a date. */
const LINE = 160;

export interface DateSource {
  readonly document: PageDocument;
  readonly meta: MetaTags;
  readonly linked: LinkedArticle;
  /** A language tag. */
  readonly language: string;
  /** The address of the page. */
  readonly address: string | undefined;
  /** The blocks near the headline, the nearest first. */
  readonly near: readonly Block[];
}

const inPath = (address: string | undefined): string => {
  const { year, month = '', day = '' } = IN_PATH.exec(address ? new URL(address).pathname : '')?.groups ?? {};
  return year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : '';
};

/** Returns whether an element, or the words before it, mark its date as one of a later edition. */
const isRevised = (element: PageElement): boolean => {
  const parent = element.parentElement;
  const isNamedSo = [element, parent].some((node) =>
    REVISED.test(`${node?.className} ${node?.getAttribute('itemprop')}`),
  );
  const own = element.textContent ?? '';
  const [before = ''] = own === '' ? [] : (parent?.textContent ?? '').split(own);
  return isNamedSo || UPDATED.test(before.slice(-40)) || UPDATED.test(own.slice(0, 40));
};

/** Returns the texts of an element that may state its date. */
const statementsOf = (element: PageElement): string[] =>
  ['datetime', 'content', 'title']
    .map((name) => element.getAttribute(name) ?? '')
    .concat((element.textContent ?? '').slice(0, LINE));

const HOUR = 3_600_000;
/** The offsets of the world's time zones from UTC. */
const OFFSETS = { least: -12 * HOUR, most: 14 * HOUR };

/**
 * Returns a UTC moment, or the day that the page shows if that differs. An article from 8 p.m. in Denver has the next day in
 * UTC. Ignores a shown day that no time zone had at that moment.
 */
const onLocalDay = (moment: string, shown: readonly string[]): string => {
  if (!/(?:Z|\+00:00)$/.test(moment) || shown.some((day) => moment.startsWith(day))) return moment;
  const isPossible = (day: string): boolean => {
    const begins = Date.parse(day) - Date.parse(moment);
    return begins <= OFFSETS.most && begins + 24 * HOUR > OFFSETS.least;
  };
  return shown.find(isPossible) ?? moment;
};

/** Returns the earliest of several statements of one date: republished pages sometimes state the new date there. */
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
 * Returns the stated dates of publication, the most reliable first. The order is JSON-LD, meta tags, elements, the address,
 * and dates near the headline. Leaves out dates of later editions.
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
    // "Posted May 6, 2024, updated May 8": each label starts a new part.
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
