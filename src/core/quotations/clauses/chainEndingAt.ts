import { DETERMINERS, PREPOSITIONS } from '../../language/index.ts';
import type { Reading } from '../text/reading.ts';
import { type Mention, mentionOf } from './mention.ts';
import { modifiersStart } from './modifiersStart.ts';
import { phraseEndingAt } from './phraseEndingAt.ts';
import { POSTPOSED, skipAdverbsBack } from './wordClasses.ts';

const MAX_LIST = 12;
/** Returns the first of a list of places after a preposition: "voters in Georgia and Virginia". */
const listStart = (reading: Reading, last: Mention | null, floor: number): Mention | null => {
  const { tokens } = reading.stream;
  if (last?.kind !== 'thing' || !last.name || tokens[last.from - 1]?.lower !== 'and') return last;
  for (let at = last.from - 2; at >= floor && at > last.from - MAX_LIST; at--) {
    const name = reading.nameAt[at];
    const lead =
      name && DETERMINERS.has(tokens[name.from - 1]?.lower ?? '') ? name.from - 2 : (name?.from ?? 0) - 1;
    if (name && PREPOSITIONS.has(tokens[lead]?.lower ?? ''))
      return { ...mentionOf(name, tokens, 'thing'), from: lead + 1 };
    if (!name && tokens[at]?.text !== ',') return last;
  }
  return last;
};

/** Prepositions that attach one noun to another. "After" and the like open a new phrase. */
const LINKS = new Set(
  'of for from in at on with to by under near behind inside against about within between over among around'.split(
    ' ',
  ),
);

/** "The widow of opposition leader Boris Roe": a person related to a named one who has a role. */
const relationOf = (reading: Reading, name: Mention, floor: number): Mention | null => {
  const { tokens } = reading.stream;
  const start = modifiersStart(reading, name.from, floor);
  if (start === name.from || start - 2 < floor || !/^(?:of|for|to)$/.test(tokens[start - 1]?.lower ?? ''))
    return null;
  const outer = phraseEndingAt(reading, start - 2, floor);
  if (outer?.kind !== 'role' || PREPOSITIONS.has(tokens[outer.from - 1]?.lower ?? '')) return null;
  const opener = tokens[outer.from];
  // "Speaker of the House Rep. Paul Ryan": without an article the office is the name’s own.
  const determined = opener !== undefined && (DETERMINERS.has(opener.lower) || opener.possessive);
  return determined || reading.nameAt[outer.from]?.possessive ? outer : { ...name, from: outer.from };
};

/** Returns the noun phrase that ends at `i`, extended back over "of …", "for …": "Joel Pollak of Breitbart California". */
export const chainEndingAt = (reading: Reading, i: number, floor: number): Mention | null => {
  const { tokens } = reading.stream;
  let found = listStart(reading, phraseEndingAt(reading, i, floor), floor);
  for (let steps = 0; found && steps < 4; steps++) {
    const before = tokens[found.from - 1];
    if (found.kind === 'name' && !LINKS.has(before?.lower ?? ''))
      return relationOf(reading, found, floor) ?? found;
    if (!before || found.from - 1 < floor || !LINKS.has(before.lower)) return found;
    const skipped = skipAdverbsBack(reading, found.from - 2, floor);
    const back = POSTPOSED.has(tokens[skipped]?.lower ?? '') ? skipped - 1 : skipped;
    const outer = phraseEndingAt(reading, back, floor);
    // "eight of ten voters": the number only counts them.
    const count = before.lower === 'of' && DETERMINERS.has(tokens[found.from - 2]?.lower ?? '');
    if (count) return { ...found, from: found.from - 2 };
    // "Secretary of State John F. Kerry": the office is the name's title.
    if (
      back === skipped &&
      outer?.kind === 'role' &&
      outer.name &&
      found.kind === 'name' &&
      (found.name?.titles.length ?? 0) > 0
    )
      return { ...found, from: outer.from };
    if (!outer) return steps === 0 && found.kind !== 'name' ? null : found;
    found = outer;
  }
  return found;
};
