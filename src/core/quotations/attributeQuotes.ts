import type { SpeechClause } from './clauses/speechClause.ts';
import type { People } from './people/people.ts';
import type { Place, Sighting } from './people/pronouns.ts';
import { NOBODY, resolveMention, type Source } from './people/resolveMention.ts';
import {
  type Attributed,
  type Before,
  hasSource,
  type QuoteContext,
  type Sieve,
  type Verdict,
} from './sieves/sieve.ts';
import { type Reading, sentenceAt, wordsOf } from './text/reading.ts';
import { isReport, utteranceOf } from './utterance.ts';

/** Maximum number of clauses examined on each side of a quotation. */
const WINDOW = 12;

const firstBehind = (clauses: readonly SpeechClause[], at: number): number => {
  let low = 0;
  let high = clauses.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((clauses[middle]?.verb ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
};

/**
 * The clauses around token `at`, at most `WINDOW` each way. The window keeps the cost per quotation independent of the
 * paragraph’s length.
 */
const nearbyClauses = (
  clauses: readonly SpeechClause[],
  at: number,
): { clausesBefore: readonly SpeechClause[]; clausesAfter: readonly SpeechClause[] } => {
  const index = firstBehind(clauses, at);
  return {
    clausesBefore: clauses.slice(Math.max(0, index - WINDOW), index),
    clausesAfter: clauses.slice(index, index + WINDOW),
  };
};

/** A text to attribute quotations in, with the state of its article so far. */
export interface Setting {
  readonly reading: Reading;
  readonly clauses: readonly SpeechClause[];
  readonly people: People;
  /** The people sighted so far; `attributeQuotes` adds each speaker it finds. */
  readonly seen: Sighting[];
  /** The place in the article of a token of the text. */
  readonly placeOf: (at: number) => Place;
  /** The referent of "I". */
  readonly self: Source;
  readonly before: Before;
  readonly next: Reading | null;
  readonly sieves: readonly Sieve[];
}

/**
 * A quotation after attribution. `nobodys`: its text is a report, so it is no utterance, and the quotations in it are
 * second-hand.
 */
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
      // "Witkoff, whom Trump called “…”, left": Trump is not the subject of the sentence.
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

/**
 * Returns the quotations of a text, each with its speaker if one is certain. Leaves out titles, nicknames and other text
 * that is no utterance. Adds the speakers to `setting.seen`.
 */
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
