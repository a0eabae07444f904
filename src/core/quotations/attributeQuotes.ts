import { type Attributed, hasSource } from './attributed.ts';
import { nearbyClauses } from './nearbyClauses.ts';
import type { People } from './people.ts';
import { type Reading, sentenceAt, wordsOf } from './reading.ts';
import { isReport } from './report.ts';
import { NOBODY, resolveMention, type Source } from './resolveMention.ts';
import type { Before, QuoteContext, Sieve, Verdict } from './sieves/sieve.ts';
import type { Place, Sighting } from './sightings.ts';
import type { SpeechClause } from './speechClauses.ts';
import { utteranceOf } from './utterance.ts';

/** A text whose quotations are to be attributed, and what its article has told so far. */
export interface Setting {
  readonly reading: Reading;
  readonly clauses: readonly SpeechClause[];
  readonly people: People;
  /** Who was seen so far; whoever is found to speak is added. */
  readonly seen: Sighting[];
  /** Where a token of the text stands in the article. */
  readonly placeOf: (at: number) => Place;
  /** Whom "I" stands for. */
  readonly self: Source;
  readonly before: Before;
  readonly next: Reading | null;
  readonly sieves: readonly Sieve[];
}

/** A quotation that is no utterance, because what stands in its marks is a report: whoever is quoted in it is quoted at second hand. */
export interface Judged {
  /** The quotation’s token. */
  readonly at: number;
  readonly attributed: Attributed;
  readonly nobodys: boolean;
}

const sourceOf = (setting: Setting, { mention, reading, as }: Verdict): Source => {
  if (as) return as.source;
  if (!mention) return NOBODY;
  const place = setting.placeOf(reading ? 0 : mention.from);
  return resolveMention(
    mention,
    reading ?? setting.reading,
    place,
    setting.people,
    setting.seen,
    setting.self,
  );
};

const judge = (setting: Setting, context: QuoteContext): Judged => {
  let verdict: Verdict | null = null;
  const sieve = setting.sieves.find((candidate) => {
    verdict = candidate.decide(context);
    return verdict !== null;
  });
  const found = verdict as Verdict | null;
  const source = found ? sourceOf(setting, found) : NOBODY;
  const mention = found?.mention ?? null;
  if (source.person && mention && !found?.reading) {
    setting.seen.push({
      ...setting.placeOf(mention.from),
      person: source.person,
      gender: 'unknown',
      // "Witkoff, whom Trump called “…”, left": Trump is no subject of the sentence.
      subject: !/^(?:whom|which)$/.test(setting.reading.stream.tokens[mention.from - 1]?.lower ?? ''),
      speaker: true,
      beside: null,
    });
  }
  const attributed: Attributed = {
    quote: context.quote,
    whole: context.whole,
    source,
    mention: mention && wordsOf(found?.reading ?? setting.reading, mention.from, mention.to),
    cue: found?.cue ?? null,
    sieve: sieve?.name ?? null,
    secondhand: found?.secondhand ?? found?.as?.secondhand ?? false,
  };
  return { at: context.at, attributed, nobodys: context.report && !hasSource(attributed) };
};

/** The quotations of a text, each with its speaker where one is certain; titles, nicknames and the like left out. */
export const attributeQuotes = (setting: Setting): Judged[] => {
  const { reading, clauses, before, next, people } = setting;
  const judged: Judged[] = [];
  for (const [at, { quote }] of reading.stream.tokens.entries()) {
    if (!quote) continue;
    const look = utteranceOf(reading, at, people);
    if (look === 'none') continue;
    const previous = judged.at(-1)?.attributed ?? null;
    const whole = look === 'whole';
    const context: QuoteContext = {
      reading,
      quote,
      at,
      sentence: sentenceAt(reading, at),
      ...nearbyClauses(clauses, at),
      whole,
      report: whole && isReport(reading.text, quote),
      previous,
      before,
      next,
    };
    judged.push(judge(setting, context));
  }
  return judged;
};
