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

/** A name with the offices that articles give who bears it. */
export interface Bearer {
  readonly name: string;
  /** Every word in one transliteration. */
  readonly parts: NameParts;
  readonly offices: ReadonlySet<string>;
}

/** Everybody who certainly is one person, the fullest name first. */
interface Group {
  readonly bearers: Bearer[];
  readonly parts: NameParts;
  readonly offices: Set<string>;
}

/** More people of one name than this are not told apart: no text means that, and looking through them takes time. */
const MAX_SHARING = 20;

/** The offices among titles: "gov" is `governor`. */
export const officesOf = (titles: readonly string[]): ReadonlySet<string> =>
  new Set(titles.flatMap((title) => OFFICES.get(title) ?? []));

/** A name taken apart, its words in one transliteration. */
export const alikePartsOf = (name: string): NameParts => {
  const { given, middle, surname, suffix } = namePartsOf(name.split(/\s+/));
  return {
    given: oneTransliteration(given, true),
    middle: middle.map((word) => oneTransliteration(word, true)),
    surname: oneTransliteration(surname, false),
    suffix,
  };
};

/** What the spellings of one full name share: "Kim Jong-un" and "Kim Jong Un" do. */
const spelling = (name: string): string => {
  const words = name.split(/\s+/);
  const { suffix } = namePartsOf(words);
  const plain = words.filter((word) => !isNameSuffix(word)).map(foldName);
  const alike = plain.map((word, at) => oneTransliteration(word, at < plain.length - 1));
  return `${alike.filter((word) => word !== 'al' && word !== 'el').join('-')} ${suffix}`;
};

/** The surname, and the surname with the small words before it: "hollen" and "van hollen". Of a surname alone, all its words. */
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

/** The groups of a list by a key, in the order of their first. */
const by = (groups: readonly Group[], key: (parts: NameParts) => string): Map<string, Group[]> => {
  const lists = new Map<string, Group[]>();
  for (const group of groups) push(lists, key(group.parts), group);
  return lists;
};

/**
 * Of one given name and surname: an initial in the middle stands for the one name that begins so, and none at all for the
 * one person there is. "George Bush" is neither George W. nor George H. W. Bush.
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

/** Whether a short and a long form, or a name with "Jr." and one without it, are borne by one person. */
const fits = (a: Group, b: Group): boolean => {
  if (!middleFits(a.parts, b.parts)) return false;
  if (a.parts.suffix !== b.parts.suffix)
    return (a.parts.suffix === '' || b.parts.suffix === '') && isIn(a.offices, b.offices);
  return a.offices.size === 0 || b.offices.size === 0 || isIn(a.offices, b.offices);
};

/** Joins what fits one other and is fitted by no third: "Rob" and "Bob" do not both become Robert. */
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
 * Groups full names by who bears them, on evidence: the same words in any transliteration; a middle name or initial more;
 * a short form of a given name that fits one person. Everybody else stays alone. Linear in the names.
 */
export const groupFullNames = (bearers: readonly Bearer[]): readonly Group[] => {
  const spelled = new Map<string, Bearer[]>();
  for (const bearer of bearers) push(spelled, spelling(bearer.name), bearer);
  const same = [...spelled.values()].map(groupOf);
  const named = by(same, ({ given, surname, suffix }) => `${given} ${surname} ${suffix}`);
  const withMiddle = [...named.values()].flatMap(byMiddle);
  return [...by(withMiddle, ({ surname }) => surname).values()].flatMap(byShortForm);
};
