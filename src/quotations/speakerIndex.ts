import MiniSearch from 'minisearch';
import { splitWords } from '../language/words.ts';
import type { Quotation, Speaker } from './quotation.ts';

/** A person the corpus quotes, with how often (indirect speech not counted). */
export interface SpeakerSummary extends Pick<Speaker, 'name' | 'person'> {
  readonly quotations: number;
}

export interface SpeakerIndex {
  /** Most quoted first. */
  readonly all: readonly SpeakerSummary[];
  /** The people whose name holds every typed word, most quoted first. */
  named(typed: string): SpeakerSummary[];
  /** The people whose name begins as typed or is a slip away from it, nearest first. */
  near(typed: string): SpeakerSummary[];
}

const nameWords = (name: string): string[] => splitWords(name).map(({ form }) => form);

const summarise = (quotations: readonly Quotation[]): SpeakerSummary[] => {
  const people = new Map<string, { name: string; person: string; quotations: number }>();
  for (const { speaker, kind } of quotations) {
    if (!speaker) continue;
    const known = people.get(speaker.person) ?? { name: speaker.name, person: speaker.person, quotations: 0 };
    if (speaker.name.length > known.name.length) known.name = speaker.name;
    if (kind !== 'indirect') known.quotations += 1;
    people.set(speaker.person, known);
  }
  return [...people.values()].sort((a, b) => b.quotations - a.quotations || (a.name < b.name ? -1 : 1));
};

/** Indexes the speakers of quotations by the words of their names. */
export const buildSpeakerIndex = (quotations: readonly Quotation[]): SpeakerIndex => {
  const all = summarise(quotations);
  const names = new MiniSearch<{ id: number; name: string }>({
    fields: ['name'],
    tokenize: nameWords,
    processTerm: (word) => word,
    searchOptions: { combineWith: 'AND' },
  });
  names.addAll(all.map(({ name }, id) => ({ id, name })));
  const people = (typed: string, options: { prefix?: boolean; fuzzy?: number }): SpeakerSummary[] =>
    names.search(typed, options).flatMap(({ id }) => all[id] ?? []);
  return {
    all,
    named: (typed) => people(typed, {}).sort((a, b) => all.indexOf(a) - all.indexOf(b)),
    near: (typed) => people(typed, { prefix: true, fuzzy: 0.25 }),
  };
};
