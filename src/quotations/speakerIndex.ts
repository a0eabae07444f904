import MiniSearch from 'minisearch';
import { namePartsOf, namesAgree } from '../language/personName.ts';
import { STOP_WORDS } from '../language/stopWords.ts';
import { termOf } from '../language/terms.ts';
import { FORMS_OF_ADDRESS, ROLE_NOUNS, TITLE_MODIFIERS } from '../language/titles.ts';
import { splitWords } from '../language/words.ts';
import type { Quotation, Speaker } from './quotation.ts';

/** A person the corpus quotes, with how often (indirect speech not counted). */
export interface SpeakerSummary extends Pick<Speaker, 'name' | 'person'> {
  readonly quotations: number;
}

export interface SpeakerIndex {
  /** Most quoted first. */
  readonly all: readonly SpeakerSummary[];
  /**
   * The people a typed name may stand for, most quoted first: the one of exactly this name, or else all whose name holds
   * every typed word, or else whoever may have the name in a fuller or shorter form ("Steven P. Witkoff"). Titles do not
   * count, nor how a Slavic name is transliterated.
   */
  named(typed: string): SpeakerSummary[];
  /** For what is typed so far: names that begin so, most quoted first, then names a slip away. */
  near(typed: string): SpeakerSummary[];
}

const FUZZY = 0.2;

const formsOf = (name: string): string[] => splitWords(name).map(({ form }) => form);

/** Names transliterated alike are one term; a name that is a stop word ("Will") stays itself. */
const termsOf = (forms: readonly string[]): string[] => forms.map((form) => termOf(form) || form);

const isTitle = (form: string): boolean => FORMS_OF_ADDRESS.has(form) || ROLE_NOUNS.has(form);

const isModifier = (form: string): boolean =>
  TITLE_MODIFIERS.has(form) || STOP_WORDS.has(form) || form === 'usa';

/** "Special envoy Steve Witkoff" without title; a modifier alone is none: it may be a given name ("Georgia Smith"). */
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

const indexNames = (names: readonly string[]): MiniSearch<{ id: number; name: string }> => {
  const index = new MiniSearch<{ id: number; name: string }>({
    fields: ['name'],
    tokenize: (words) => words.split(' '),
    processTerm: (word) => (word === '' ? null : word),
    searchOptions: { combineWith: 'AND' },
  });
  index.addAll(names.map((name, id) => ({ id, name })));
  return index;
};

/** Indexes the speakers of quotations by the words of their names. */
export const buildSpeakerIndex = (quotations: readonly Quotation[]): SpeakerIndex => {
  const all = summarise(quotations);
  const names = all.map(({ name }) => termsOf(formsOf(name)).join(' '));
  const byTerm = indexNames(names);
  const byForm = indexNames(all.map(({ name }) => formsOf(name).join(' ')));
  const places = (found: readonly { id: unknown }[]): number[] => found.map(({ id }) => id as number);
  /** A place in `all` is a rank. */
  const ranked = (found: readonly { id: unknown }[]): number[] => places(found).sort((a, b) => a - b);

  const named = (typed: string): number[] => {
    const forms = formsOf(typed);
    const plain = withoutTitles(forms);
    for (const wanted of [forms, plain]) {
      const words = termsOf(wanted).join(' ');
      const holding = ranked(byTerm.search(words));
      const exact = holding.filter((at) => names[at] === words);
      if (holding.length > 0) return exact.length > 0 ? exact : holding;
    }
    const parts = namePartsOf(plain);
    if (parts.given === '') return [];
    const sharing = ranked(byTerm.search(termsOf([parts.surname]).join(' ')));
    return sharing.filter((at) => namesAgree(parts, namePartsOf(formsOf(all[at]?.name ?? ''))));
  };
  const near = (typed: string): number[] => {
    const words = formsOf(typed).join(' ');
    const beginning = ranked(byForm.search(words, { prefix: true }));
    return [...beginning, ...places(byForm.search(words, { prefix: true, fuzzy: FUZZY }))];
  };
  const people = (found: readonly number[]): SpeakerSummary[] =>
    [...new Set(found)].flatMap((at) => all[at] ?? []);
  return { all, named: (typed) => people(named(typed)), near: (typed) => people(near(typed)) };
};
