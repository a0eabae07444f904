import {
  foldName,
  isNameSuffix,
  NAME_PARTICLES,
  type NameParts,
  namePartsOf,
  OFFICES,
  oneTransliteration,
  shortFor,
} from '../../language/index.ts';

/** A name with the offices that articles give its bearer. */
export interface Bearer {
  readonly name: string;
  /** Every word in one transliteration. */
  readonly parts: NameParts;
  readonly offices: ReadonlySet<string>;
}

/** Names that certainly belong to one person, the fullest first. */
interface Group {
  readonly bearers: Bearer[];
  readonly parts: NameParts;
  readonly offices: Set<string>;
}

/** Further people of one name are not told apart. No real text has more, and the limit bounds the search. */
const MAX_SHARING = 20;

/** Returns the offices among titles: "gov" is `governor`. */
export const officesOf = (titles: readonly string[]): ReadonlySet<string> =>
  new Set(titles.flatMap((title) => OFFICES.get(title) ?? []));

/** Returns the parts of a name, each word in one transliteration. */
export const alikePartsOf = (name: string): NameParts => {
  const { given, middle, surname, suffix } = namePartsOf(name.split(/\s+/));
  return {
    given: oneTransliteration(given, true),
    middle: middle.map((word) => oneTransliteration(word, true)),
    surname: oneTransliteration(surname, false),
    suffix,
  };
};

/** Returns a key that spellings of one full name share: "Kim Jong-un" and "Kim Jong Un". */
const spelling = (name: string): string => {
  const words = name.split(/\s+/);
  const { suffix } = namePartsOf(words);
  const plain = words.filter((word) => !isNameSuffix(word)).map(foldName);
  const alike = plain.map((word, at) => oneTransliteration(word, at < plain.length - 1));
  return `${alike.filter((word) => word !== 'al' && word !== 'el').join('-')} ${suffix}`;
};

/**
 * Returns the surname, and the surname with its particles: "hollen" and "van hollen". For a surname alone, returns all its
 * words.
 */
export const surnamesOf = (name: string): readonly string[] => {
  const words = name
    .split(/\s+/)
    .filter((word) => !isNameSuffix(word))
    .map(foldName);
  const surname = oneTransliteration(words.at(-1) ?? '', false);
  let from = words.length - 1;
  while (from > 0 && NAME_PARTICLES.has(words[from - 1] ?? '')) from -= 1;
  const whole = [...words.slice(from, -1), surname].join(' ');
  if (from === 0) return [whole];
  return whole === surname ? [surname] : [surname, whole];
};

const push = <Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void => {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
};

const fullestFirst = (a: Bearer, b: Bearer): number =>
  b.parts.middle.length - a.parts.middle.length ||
  b.name.length - a.name.length ||
  (a.name < b.name ? -1 : 1);

const groupOf = (bearers: readonly Bearer[]): Group => {
  const sorted = bearers.toSorted(fullestFirst);
  return {
    bearers: sorted,
    parts: (sorted[0] as Bearer).parts,
    offices: new Set(sorted.flatMap(({ offices }) => [...offices])),
  };
};

const merged = (groups: readonly Group[]): Group => groupOf(groups.flatMap(({ bearers }) => bearers));

/** Groups a list by key, in order of first occurrence. */
const by = (groups: readonly Group[], key: (parts: NameParts) => string): Map<string, Group[]> => {
  const lists = new Map<string, Group[]>();
  for (const group of groups) push(lists, key(group.parts), group);
  return lists;
};

/**
 * Merges groups with one given name and surname. A middle initial matches the one middle name that begins with it. A name
 * without middle name matches only if there is one person. "George Bush" is neither George W. nor George H. W. Bush.
 */
const byMiddle = (groups: readonly Group[]): Group[] => {
  const middles = by(groups, ({ middle }) => middle[0]?.[0] ?? '');
  const plain = middles.get('') ?? [];
  middles.delete('');
  const classes = [...middles.values()].flatMap((alike) => {
    const spelled = new Set(
      alike.map(({ parts }) => parts.middle.filter((word) => word.length > 1).join(' ')),
    );
    spelled.delete('');
    const initials = new Set(alike.map(({ parts }) => parts.middle.map((word) => word[0]).join('')));
    return spelled.size < 2 && initials.size < 2 ? [merged(alike)] : alike;
  });
  return classes.length < 2 ? [merged([...classes, ...plain])] : [...classes, ...plain];
};

const isIn = <Value>(some: ReadonlySet<Value>, others: ReadonlySet<Value>): boolean =>
  [...some].some((one) => others.has(one));

const middleFits = (a: NameParts, b: NameParts): boolean =>
  a.middle.length === 0 || b.middle.length === 0 || a.middle[0]?.[0] === b.middle[0]?.[0];

/** Whether a short and a long form, or names with and without "Jr.", belong to one person. */
const fits = (a: Group, b: Group): boolean => {
  if (!middleFits(a.parts, b.parts)) return false;
  if (a.parts.suffix !== b.parts.suffix)
    return (a.parts.suffix === '' || b.parts.suffix === '') && isIn(a.offices, b.offices);
  return a.offices.size === 0 || b.offices.size === 0 || isIn(a.offices, b.offices);
};

/** Merges two groups that fit only each other: "Rob" and "Bob" do not both become Robert. */
const byShortForm = (groups: readonly Group[]): Group[] => {
  const byGiven = by(groups, ({ given }) => given);
  const fitting = new Map<Group, Group[]>();
  for (const group of groups) {
    const { given, suffix } = group.parts;
    const sharing = [given, ...shortFor(given)].flatMap((name) => {
      const bearers = byGiven.get(name) ?? [];
      return bearers.length > MAX_SHARING ? [] : bearers;
    });
    const others = sharing.filter((other) => {
      if (other === group || !fits(group, other)) return false;
      return other.parts.given !== given || (suffix !== '' && other.parts.suffix === '');
    });
    for (const other of others) {
      push(fitting, group, other);
      push(fitting, other, group);
    }
  }
  const done = new Set<Group>();
  return groups.flatMap((group) => {
    if (done.has(group)) return [];
    const [other, third] = fitting.get(group) ?? [];
    if (!other || third || fitting.get(other)?.length !== 1) return [group];
    done.add(other);
    return [merged([group, other])];
  });
};

/**
 * Groups full names by bearer, on evidence. Evidence is the same words in any transliteration, or an extra middle name or
 * initial. It is also a short form of a given name that fits only one person. Other names stay alone. Linear in the number
 * of names.
 */
export const groupFullNames = (bearers: readonly Bearer[]): readonly Group[] => {
  const spelled = new Map<string, Bearer[]>();
  for (const bearer of bearers) push(spelled, spelling(bearer.name), bearer);
  const same = [...spelled.values()].map(groupOf);
  const named = by(same, ({ given, surname, suffix }) => `${given} ${surname} ${suffix}`);
  const withMiddle = [...named.values()].flatMap(byMiddle);
  return [...by(withMiddle, ({ surname }) => surname).values()].flatMap(byShortForm);
};
