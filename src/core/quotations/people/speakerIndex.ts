import MiniSearch, { type SearchResult } from 'minisearch';
import { atOnce, type Steps } from '../../../shared/index.ts';
import {
  FORMS_OF_ADDRESS,
  namePartsOf,
  namesAgree,
  ROLE_NOUNS,
  STOP_WORDS,
  slipsIn,
  splitWords,
  TITLE_MODIFIERS,
  termOf,
} from '../../language/index.ts';
import type { Quotation, Speaker } from '../quotation.ts';
import { nameKindOf } from './personKey.ts';

/** A person the corpus quotes, with the number of quotations, without indirect speech. */
export interface SpeakerSummary extends Pick<Speaker, 'name' | 'person'> {
  readonly quotations: number;
}

export interface SpeakerIndex {
  /** Most quoted first. */
  readonly all: readonly SpeakerSummary[];
  /**
   * Returns the people a typed name may refer to, most quoted first. Prefers the exact name, then names that contain every
   * typed word. Otherwise returns people with a fuller or shorter form of the name ("Steven P. Witkoff"). Ignores titles and
   * differences in the transliteration of Slavic names.
   */
  named(typed: string): SpeakerSummary[];
  /**
   * Returns completions of a partly typed name: names with that prefix, most quoted first, then names with typing errors.
   */
  near(typed: string): SpeakerSummary[];
  /** Returns the people whom articles call only by the surname of this full name. Leaves out those linked to a full name. */
  alone(fullName: string): SpeakerSummary[];
}

const formsOf = (name: string): string[] => splitWords(name).map(({ form }) => form);

/** Transliterations of one name share a term; a name that is a stop word ("Will") keeps its form. */
const termsOf = (forms: readonly string[]): string[] => forms.map((form) => termOf(form) || form);

/** Short forms of offices, as typed before a name. */
const SHORT_OFFICES = new Set(['pm', 'vp', 'fm', 'ceo', 'cfo']);

const isTitle = (form: string): boolean =>
  FORMS_OF_ADDRESS.has(form) || ROLE_NOUNS.has(form) || SHORT_OFFICES.has(form);

const isModifier = (form: string): boolean =>
  TITLE_MODIFIERS.has(form) || STOP_WORDS.has(form) || form === 'usa';

/**
 * Removes the title: "Special envoy Steve Witkoff". A modifier alone is no title, because it may be a given name ("Georgia
 * Smith").
 */
const withoutTitles = (forms: readonly string[]): string[] => {
  const name = forms.findIndex((form) => !isTitle(form) && !isModifier(form));
  return forms.slice(forms.slice(0, Math.max(0, name)).findLastIndex(isTitle) + 1);
};

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

/** Number of names indexed per step. */
const STEP = 500;

type NameSearch = MiniSearch<{ id: string; words: string }>;

const nameSearchSteps = function* (wordsOf: ReadonlyMap<string, string>): Steps<NameSearch> {
  const index: NameSearch = new MiniSearch({
    fields: ['words'],
    tokenize: (words: string) => words.split(' '),
    processTerm: (word: string) => (word === '' ? null : word),
    searchOptions: { combineWith: 'AND' },
  });
  let added = 0;
  for (const [id, words] of wordsOf) {
    index.add({ id, words });
    added += 1;
    if (added % STEP === 0) yield;
  }
  return index;
};

/** Distinct names, indexed by their words. */
interface Names {
  readonly terms: ReadonlyMap<string, string>;
  readonly byTerm: NameSearch;
  readonly byForm: NameSearch;
}

const namesSteps = function* (names: readonly string[]): Steps<Names> {
  const forms = new Map(names.map((name) => [name, formsOf(name)]));
  yield;
  const terms = new Map(Array.from(forms, ([name, words]) => [name, termsOf(words).join(' ')]));
  yield;
  const byTerm = yield* nameSearchSteps(terms);
  const byForm = yield* nameSearchSteps(
    new Map(Array.from(forms, ([name, words]) => [name, words.join(' ')])),
  );
  return { terms, byTerm, byForm };
};

const lookUp = (all: readonly SpeakerSummary[], { terms, byTerm, byForm }: Names): SpeakerIndex => {
  /** The indices in `all` of each name; the index is the rank. */
  const placesOf = new Map<string, number[]>();
  all.forEach(({ name }, at) => {
    const places = placesOf.get(name);
    if (places) places.push(at);
    else placesOf.set(name, [at]);
  });
  const placed = (found: readonly SearchResult[]): { at: number; score: number }[] =>
    found.flatMap(({ id, score }) => (placesOf.get(id) ?? []).map((at) => ({ at, score })));
  const ranked = (found: readonly SearchResult[]): number[] =>
    placed(found)
      .map(({ at }) => at)
      .sort((a, b) => a - b);
  const nameAt = (at: number): string => all[at]?.name ?? '';

  const named = (typed: string): number[] => {
    const forms = formsOf(typed);
    const plain = withoutTitles(forms);
    for (const wanted of [forms, plain]) {
      const words = termsOf(wanted).join(' ');
      const holding = ranked(byTerm.search(words));
      const exact = holding.filter((at) => terms.get(nameAt(at)) === words);
      // A surname alone may refer to any bearer, even if an article gives no more than that.
      const isAlone = forms.length === 1 && exact.some((at) => nameKindOf(nameAt(at)) === 'person');
      if (holding.length > 0) return exact.length > 0 && !isAlone ? exact : holding;
    }
    const parts = namePartsOf(plain);
    if (parts.given === '') return [];
    const sharing = ranked(byTerm.search(termsOf([parts.surname]).join(' ')));
    return sharing.filter((at) => namesAgree(parts, namePartsOf(formsOf(nameAt(at)))));
  };
  const near = (typed: string): number[] => {
    const words = formsOf(typed).join(' ');
    const alike = placed(byForm.search(words, { prefix: true, fuzzy: slipsIn }));
    const nearest = alike.sort((a, b) => b.score - a.score || a.at - b.at).map(({ at }) => at);
    return [...ranked(byForm.search(words, { prefix: true })), ...nearest];
  };
  const people = (found: readonly number[]): SpeakerSummary[] =>
    [...new Set(found)].flatMap((at) => all[at] ?? []);
  /** Each name once, as its most quoted bearer, because members choose by name. */
  const offered = (found: readonly number[]): SpeakerSummary[] =>
    [
      ...new Map(
        people(found)
          .toReversed()
          .map((one) => [one.name, one]),
      ).values(),
    ].toReversed();
  const alone = (fullName: string): number[] => {
    const { given, surname } = namePartsOf(withoutTitles(formsOf(fullName)));
    if (given === '') return [];
    const words = termsOf([surname]).join(' ');
    return ranked(byTerm.search(words)).filter((at) => terms.get(nameAt(at)) === words);
  };
  return {
    all,
    named: (typed) => people(named(typed)),
    near: (typed) => offered(near(typed)),
    alone: (fullName) => people(alone(fullName)),
  };
};

/** Indexes the speakers of quotations by the words of their names, in steps. */
export type IndexSpeakers = (quotations: readonly Quotation[]) => Steps<SpeakerIndex>;

/** Returns an indexer for successive corpus versions. Reuses the name index while the names stay the same. */
export const createSpeakerIndexer = (): IndexSpeakers => {
  let last: Names | undefined;
  return function* (quotations) {
    const all = summarise(quotations);
    yield;
    const names = new Set(all.map(({ name }) => name));
    const isSame = last?.terms.size === names.size && [...names].every((name) => last?.terms.has(name));
    // Sorted, so that the earlier versions do not affect the result.
    if (!last || !isSame) last = yield* namesSteps([...names].sort());
    return lookUp(all, last);
  };
};

/** Indexes some speakers, most quoted first, by the words of their names. */
export const speakersOf = (all: readonly SpeakerSummary[]): SpeakerIndex =>
  lookUp(all, atOnce(namesSteps([...new Set(all.map(({ name }) => name))].sort())));

/** Indexes the speakers of one corpus. */
export const buildSpeakerIndex = (quotations: readonly Quotation[]): SpeakerIndex =>
  atOnce(createSpeakerIndexer()(quotations));
