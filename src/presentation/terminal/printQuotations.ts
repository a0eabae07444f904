import {
  cut,
  filterOf,
  passageId,
  type Quotation,
  type QuotationResult,
  type SpeakerSummary,
} from '../../core/index.ts';
import { groupBy } from '../groupBy.ts';
import { en } from '../wording/en.ts';
import { otherwiseWords } from '../wording/sentences.ts';
import type { Output } from './output.ts';
import { placeOf, plain, printPassage, prose, say, whole } from './prose.ts';

type Uttered = readonly [Quotation, ...Quotation[]];

/** Prints the speakers of a passage's quotations, and the passage once. Several speakers are each printed with their words. */
const printQuotationsOf = (inPassage: Uttered, output: Output): void => {
  const [{ passage }] = inPassage;
  const voices = groupBy(
    inPassage,
    ({ speaker, kind, secondhand }) => `${speaker?.person} ${kind === 'indirect'} ${secondhand}`,
  );
  for (const uttered of voices) {
    const [{ speaker, kind, secondhand }] = uttered;
    const name = speaker?.name ?? en.speakerNotCertain;
    prose(name, whole(name, output.vivid), output);
    if (kind === 'indirect') say(en.reportedSpeech, output);
    if (secondhand) say(en.secondhand, output);
    if (voices.length > 1) for (const { span } of uttered) say(`  ${cut(passage.text, span)}`, output);
  }
  printPassage(passage, [{ spans: inPassage.map(({ span }) => span), style: output.highlight }], output);
};

const MOST_LISTED = 15;

const printList = (lines: readonly string[], output: Output): void => {
  for (const line of lines.slice(0, MOST_LISTED)) say(`  ${line}`, output);
  if (lines.length > MOST_LISTED) say(`  ${en.more(lines.length - MOST_LISTED)}`, output);
};

const printSpeakers = (heading: string, speakers: readonly SpeakerSummary[], output: Output): void => {
  say(heading, output);
  printList(
    speakers.map(({ name, quotations }) => en.speaker(name, quotations)),
    output,
  );
};

/** Prints that there are no quotations, and similar results. */
const printNone = (result: QuotationResult, output: Output): void => {
  const { query, speakers, suggestions, reported, mentions } = result;
  const limits = Object.entries(filterOf(query)).map(([name, value]) => `${name}: ${value}`);
  if (limits.length > 0) say(limits.join(' · '), output, output.faint);
  say(plain(en.noQuotation(query.speaker, query.about)), output);
  // Without mentions, a filtered search does not tell whether the corpus mentions the person.
  const isKnown = mentions.length > 0 || limits.length === 0;
  if (query.speaker !== undefined && isKnown) {
    say(en.mentioned(query.speaker, mentions.length), output);
    const places = groupBy(mentions, ({ article }) => article.id).map(([first, ...others]) =>
      placeOf(first, '', others),
    );
    printList(places, output);
  }
  if (reported > 0) say(en.onlyReported(reported, '--indirect'), output);
  const quoted = speakers.filter(({ quotations }) => quotations > 0);
  if (quoted.length > 0) printSpeakers(otherwiseWords(query, en), quoted, output);
  if (suggestions.length > 0) printSpeakers(en.didYouMean, suggestions, output);
};

/** Prints quotations for people, or that there are none, with similar results. */
export const printQuotations = (result: QuotationResult, output: Output): void => {
  const { query, quotations, speakers } = result;
  if (quotations.length === 0) {
    printNone(result, output);
    return;
  }
  if (query.speaker !== undefined && speakers.length > 1) {
    say(plain(en.ambiguous(query.speaker)), output);
    printSpeakers(en.chooseSpeaker, speakers, output);
    output.line('');
  }
  for (const inPassage of groupBy(quotations, ({ passage }) => passageId(passage)))
    printQuotationsOf(inPassage, output);
};
