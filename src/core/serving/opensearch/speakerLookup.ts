import { splitWords, termOf } from '../../language/index.ts';
import {
  personOf,
  type Speaker,
  type SpeakerIndex,
  type SpeakerSummary,
  speakersOf,
} from '../../quotations/index.ts';
import type { ClusterCall } from './cluster.ts';
import type { PersonDocument, SpeakerDocument } from './documents.ts';
import type { Edition } from './editions.ts';
import { anyOf, comesNear, holdsAll, MOST_WORDS, ofKind } from './queries.ts';

const MOST_SPEAKERS = 1_000;
const MOST_NAMINGS = 10_000;

/** Returns the words and terms that find a name. */
export const wordsOfName = (name: string): { readonly forms: string[]; readonly terms: string[] } => {
  const forms = splitWords(name).map(({ form }) => form);
  // Keeps a name that is a stop word ("Will").
  return { forms, terms: forms.map((form) => termOf(form) || form) };
};

/**
 * Returns the speakers that a typed name may stand for or comes near, most quoted first. Returns the most quoted speakers of
 * all if nothing is typed. At most `most`.
 */
export const speakersNear = async (
  typed: string,
  { indexes }: Edition,
  call: ClusterCall,
  most = MOST_SPEAKERS,
): Promise<SpeakerIndex> => {
  const { forms, terms } = wordsOfName(typed);
  if (forms.length === 0 && typed.trim() !== '') return speakersOf([]);
  const surname = terms.at(-1);
  const queries =
    surname === undefined || forms.length > MOST_WORDS
      ? []
      : [holdsAll('terms', terms), { term: { terms: surname } }, comesNear('forms', forms)];
  const [found] = await call.search<PersonDocument>([
    {
      index: indexes.speakers,
      body: {
        size: most,
        track_total_hits: false,
        sort: [{ quotations: 'desc' }, { name: 'asc' }],
        query: ofKind('person', ...(queries.length > 0 ? [anyOf(queries)] : [])),
      },
    },
  ]);
  const people = (found?.hits ?? []).map(
    ({ doc: { person, name, quotations } }): SpeakerSummary => ({ person, name, quotations }),
  );
  return speakersOf(people.sort((a, b) => b.quotations - a.quotations || (a.name < b.name ? -1 : 1)));
};

/** The part of a person's key before the article id, if the key is bound to one article; see `personOf`. */
const OWN = /^.*?@/u;

/** Returns a clause for the quotations of some people; undefined if no article names any of them. */
export const spokenByClause = async (
  people: ReadonlySet<string>,
  { indexes }: Edition,
  call: ClusterCall,
): Promise<object | undefined> => {
  const keys = new Map([...people].map((person) => [person, OWN.exec(person)?.[0] ?? person]));
  if (keys.size === 0) return undefined;
  const [found] = await call.search<SpeakerDocument>([
    {
      index: indexes.speakers,
      body: {
        size: MOST_NAMINGS,
        track_total_hits: false,
        query: ofKind('naming', { terms: { person: [...new Set(keys.values())] } }),
      },
    },
  ]);
  const ids = new Map<string, string[]>();
  for (const { id, doc } of found?.hits ?? []) ids.set(doc.person, [...(ids.get(doc.person) ?? []), id]);
  const common = [...keys].flatMap(([person, key]) => (person === key ? (ids.get(key) ?? []) : []));
  const own = [...keys].flatMap(([person, key]) => {
    const evidence = ids.get(key);
    const article = person.slice(key.length);
    return person !== key && evidence
      ? [{ bool: { filter: [{ terms: { evidence } }, { term: { article } }] } }]
      : [];
  });
  if (common.length + own.length === 0) return undefined;
  return anyOf([...(common.length > 0 ? [{ terms: { evidence: common } }] : []), ...own]);
};

/** Reads the persons of some evidence ids, and returns a function that links the speakers of an article to them. */
export const linkSpeakers = async (
  evidence: Iterable<string | undefined>,
  { indexes }: Edition,
  call: ClusterCall,
): Promise<(evidence: string | undefined, speaker: Omit<Speaker, 'person'>, article: string) => Speaker> => {
  const ids = [...new Set(evidence)].flatMap((id) => id ?? []);
  const found = await call.get<SpeakerDocument>(
    indexes.speakers,
    ids.map((id) => ({ id })),
  );
  const keys = new Map(ids.map((id, at) => [id, found[at]?.person]));
  return (id, speaker, article) => {
    const key = id === undefined ? undefined : keys.get(id);
    // A speaker written a moment ago is a separate person until the writer links it.
    return { ...speaker, person: key === undefined ? `${id}@${article}` : personOf(key, article) };
  };
};
