import type { Steps } from '../../../shared/index.ts';
import { FORMS_OF_ADDRESS, isNameSuffix, PERSON_ROLES } from '../../language/index.ts';
import type { Speaker } from '../quotation.ts';
import { alikePartsOf, type Bearer, groupFullNames, officesOf, surnamesOf } from './fullNames.ts';
import { bodyKey, nameKindOf, personKey, slug } from './personKey.ts';

/** Number of names processed per step. */
const STEP = 2_000;

const initialsOf = (name: string): string => slug(name.replace(/^the\s+/i, ''));

/** The bodies that initials refer to, in the articles that explain them. */
const explainedInitials = (speakers: readonly Speaker[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const explained = new Map<string, Set<string>>();
  for (const { name, inFull } of speakers) {
    if (inFull === undefined) continue;
    const bodies = explained.get(initialsOf(name)) ?? new Set();
    explained.set(initialsOf(name), bodies.add(bodyKey(inFull)));
  }
  return explained;
};

const only = <Value>(values: ReadonlySet<Value> | undefined): Value | undefined =>
  values?.size === 1 ? [...values][0] : undefined;

/** Person keys by surname, office and first letter of the given name; the letter is '' for a surname alone. */
type Holders = ReadonlyMap<string, ReadonlySet<string>>;

const placesOf = ({ name, offices }: Bearer, letter: string): string[] =>
  surnamesOf(name).flatMap((surname) => Array.from(offices, (office) => `${surname} ${office} ${letter}`));

/** Returns the one person with this surname, or surname and initial, who holds one of its offices. */
const holderOf = (bearer: Bearer, letter: string, holders: Holders, but?: string): string | undefined => {
  const found = new Set(placesOf(bearer, letter).flatMap((place) => [...(holders.get(place) ?? [])]));
  if (but !== undefined) found.delete(but);
  return only(found);
};

/** Whether a name may be a surname only, such as "Van Hollen". */
const mayBeSurname = (name: string): boolean => {
  const [surname, fuller] = surnamesOf(name);
  return fuller === undefined && surname?.includes(' ') === true;
};

const isPerson = (title: string): boolean => FORMS_OF_ADDRESS.has(title) || PERSON_ROLES.has(title);

/**
 * Returns the key of a surname that no full name explains. An office identifies the person; otherwise the key of a person is
 * bound to the article.
 */
const loneKey = ({ name, offices }: Bearer, titles: readonly string[]): string => {
  const [office] = [...offices].sort();
  if (office !== undefined) return slug(`${office} ${name}`);
  return titles.some(isPerson) ? `${slug(name)}@` : slug(name) || 'unknown@';
};

/**
 * Returns the key of each speaker, in their order; a key that ends with "@" is bound to the article. Two speakers share a
 * key on evidence only. Persons: the same full name, in any transliteration or short form. Also a surname with an office
 * that only one person of that surname holds. Bodies: all their words, or initials that an article explains. Roles never
 * share a key.
 */
export const personKeys = function* (speakers: readonly Speaker[]): Steps<readonly string[]> {
  const explained = explainedInitials(speakers);
  const bearers = new Map<Speaker, Bearer>();
  for (const [n, speaker] of speakers.entries()) {
    if (n % STEP === STEP - 1) yield;
    if (nameKindOf(speaker.name) !== 'person') continue;
    const { name, titles = [] } = speaker;
    bearers.set(speaker, { name, parts: alikePartsOf(name), offices: officesOf(titles) });
  }
  yield;
  const isFull = ({ parts }: Bearer): boolean => parts.given !== '';
  const keys = new Map<Bearer, string>();
  const holders = new Map<string, Set<string>>();
  const groups = groupFullNames([...bearers.values()].filter(isFull));
  yield;
  for (const { bearers: group, offices } of groups) {
    const key = slug(group[0]?.name ?? '');
    for (const bearer of group) {
      keys.set(bearer, key);
      const { given } = bearer.parts;
      if (given.length === 1) continue;
      for (const place of ['', given[0] ?? ''].flatMap((letter) => placesOf({ ...bearer, offices }, letter)))
        holders.set(place, (holders.get(place) ?? new Set()).add(key));
    }
  }
  yield;
  return speakers.map((speaker) => {
    const { name, inFull, titles = [] } = speaker;
    const bearer = bearers.get(speaker);
    if (!bearer) {
      const explanation = inFull === undefined ? only(explained.get(initialsOf(name))) : bodyKey(inFull);
      return explanation ?? personKey(name, '');
    }
    if (!isFull(bearer)) {
      const lone = name.split(/\s+/).filter((word) => !isNameSuffix(word));
      return holderOf(bearer, '', holders) ?? loneKey({ ...bearer, name: lone.join(' ') }, titles);
    }
    const letter = bearer.parts.given;
    const own = keys.get(bearer) as string;
    if (mayBeSurname(name)) return holderOf(bearer, '', holders, own) ?? own;
    return (letter.length === 1 && holderOf(bearer, letter, holders)) || own;
  });
};
