import { type CueGender, isGivenName, type QuotingWords } from '../../language/index.ts';
import type { Token } from '../text/tokens.ts';

/** A run of consecutive capitalised words: "Ministerin Henrike Vossmann", "Lormeau". */
export interface NameRun {
  /** Titles and roles included. */
  readonly from: number;
  readonly to: number;
  /** The name alone; empty if the run has only roles. */
  readonly words: readonly string[];
  /** Roles and titles of the run, lower case. */
  readonly roles: readonly string[];
  /** The gender that the roles and titles show. */
  readonly gender: CueGender;
  /** A form of address precedes the name, so the name is a person’s. */
  readonly titled: boolean;
  /** One of its words names a body: "Heimatverein Talheim". */
  readonly body: boolean;
}

/** Whether a lower-case word is a given name of any language; a hyphenated one counts by its first part. */
export const isGiven = (lower: string, { givenNames }: QuotingWords): boolean =>
  [lower, lower.split('-')[0] ?? ''].some((name) => givenNames.has(name) || isGivenName(name));

/** Returns a word without its case ending. */
export const stemOf = (lower: string, { nameEndings }: QuotingWords): string => {
  const ending = nameEndings.find((one) => lower.endsWith(one) && lower.length - one.length >= 3);
  const stem = ending === undefined ? lower : lower.slice(0, -ending.length);
  return nameEndings.length === 0
    ? stem
    : stem
        .replace(/[ео](?=[цкн]$)/, '')
        .replace(/ц$/, 'к')
        .replace(/з$/, 'г');
};

const stemsOfRoles = new WeakMap<QuotingWords, ReadonlyMap<string, CueGender>>();

/** Roles by stem, computed once per language. */
const inflectedRoles = (rules: QuotingWords): ReadonlyMap<string, CueGender> => {
  const known = stemsOfRoles.get(rules);
  if (known) return known;
  const stems = new Map([...rules.roles].map(([role, gender]) => [stemOf(role, rules), gender] as const));
  stemsOfRoles.set(rules, stems);
  return stems;
};

/** In letters: range of the word endings that show a role. */
const LONGEST_END = 14;
const SHORTEST_END = 3;

/** Returns the gender that a role word shows; undefined if the word is no role. */
export const roleOf = (lower: string, rules: QuotingWords): CueGender | undefined => {
  const last = lower.slice(lower.lastIndexOf('-') + 1);
  const known = rules.roles.get(lower) ?? rules.roles.get(last);
  if (known !== undefined) return known;
  // The longest end counts: "-ministerin" is no "-minister".
  for (let length = Math.min(last.length, LONGEST_END); length >= SHORTEST_END; length--) {
    const told = rules.roleEnds.get(last.slice(-length));
    if (told !== undefined) return told;
  }
  // "den Präsidenten", "des Ministers"
  const base = rules.capitalNouns ? /^(.{4,}?)(?:en|n|s|es)$/.exec(last)?.[1] : undefined;
  const weak = base === undefined ? undefined : rules.roles.get(base);
  if (weak !== undefined) return weak;
  return rules.nameEndings.length === 0 ? undefined : inflectedRoles(rules).get(stemOf(last, rules));
};

/** Function words, which have a capital only at the start of a sentence. */
const isSmall = (lower: string, rules: QuotingWords): boolean =>
  rules.openers.has(lower) ||
  rules.pronouns.has(lower) ||
  rules.determiners.has(lower) ||
  rules.prepositions.has(lower) ||
  rules.conjunctions.has(lower) ||
  rules.times.has(lower);

const patronymic = /(?:ович|йович|івна|ївна)$/;
const MAX_RUN = 8;

/** The start of the name: after the last role of the run. In a longer run of inflected words the name is the last two. */
const nameStart = (run: readonly Token[], rules: QuotingWords): number => {
  const last = run.findLastIndex(
    ({ lower }, at) =>
      (at < run.length - 1 && rules.titles.has(lower)) ||
      (roleOf(lower, rules) !== undefined && (at < run.length - 1 || run.length === 1)),
  );
  // "EFE Ricardo Zamora"
  const acronym = run.length - last > 3 && /^\p{Lu}{2,}$/u.test(run[last + 1]?.text ?? '') ? 1 : 0;
  const behind = last + 1 + acronym;
  // "Kämmerer Ulf Brandes": words before a given name are not part of the name.
  const given = run.findIndex(
    ({ lower }, at) => at >= behind && at < run.length - 1 && isGiven(lower, rules),
  );
  const start = Math.max(behind, given);
  const long = rules.nameEndings.length > 0 && run.length - start > 2;
  return long && !run.slice(start).some(({ lower }) => patronymic.test(lower)) ? run.length - 2 : start;
};

const genderIn = (run: readonly Token[], rules: QuotingWords): CueGender => {
  const told = run.map(({ lower }) => rules.titles.get(lower) ?? roleOf(lower, rules));
  return told.findLast((gender) => gender === 'male' || gender === 'female') ?? 'unknown';
};

const runOf = (words: readonly Token[], from: number, to: number, rules: QuotingWords): NameRun => {
  const run = words.slice(from, to);
  const start = nameStart(run, rules);
  const isCalled = (lower: string, at: number): boolean =>
    roleOf(lower, rules) !== undefined || (at === start - 1 && rules.capitalNouns);
  const roles = run.slice(0, start).filter(({ lower }, at) => isCalled(lower, at));
  return {
    from,
    to,
    words: run.slice(start).map(({ text }) => text),
    roles: roles.map(({ lower }) => lower),
    gender: genderIn(run.slice(0, start), rules),
    titled: run.slice(0, start).some(({ lower }) => rules.titles.has(lower)),
    body: run.slice(start).some(({ lower }) => rules.bodies.test(lower)),
  };
};

/** Returns the name runs of a text. */
export const nameRuns = (
  words: readonly Token[],
  sentenceOf: readonly number[],
  rules: QuotingWords,
): NameRun[] => {
  const isName = (at: number): boolean => {
    const word = words[at];
    if (word?.kind !== 'word') return false;
    // "doña Rosaura": a form of address belongs to the name, whatever its case.
    if (rules.titles.has(word.lower) && words[at + 1]?.capital) return true;
    return word.capital && !isSmall(word.lower, rules);
  };
  // "Marlies van Aken", but "die Sicht von Auenstedt": a preposition joins words only after a given name or a role.
  const isParticle = (at: number, from: number): boolean => {
    const lower = words[at]?.lower ?? '';
    if (!rules.particles.has(lower)) return false;
    if (words[at - 1]?.capital === false) return true;
    const isPlain = !rules.prepositions.has(lower) && !rules.determiners.has(lower);
    const given = (words[at - 1]?.lower ?? '').split('-')[0] ?? '';
    return (
      isPlain ||
      (!rules.determiners.has(lower) &&
        (isGivenName(given) ||
          rules.givenNames.has(given) ||
          (from > 0 && roleOf(words[from - 1]?.lower ?? '', rules) !== undefined)))
    );
  };
  const endOf = (from: number): number => {
    let to = from + 1;
    while (to - from < MAX_RUN && sentenceOf[to] === sentenceOf[from]) {
      const isRole = roleOf(words[to - 1]?.lower ?? '', rules) !== undefined;
      let next = to;
      while (!isRole && next < to + 2 && isParticle(next, from)) next++;
      if (!isName(next) || sentenceOf[next] !== sentenceOf[from]) break;
      to = next + 1;
    }
    return to;
  };
  const found: NameRun[] = [];
  for (let at = 0; at < words.length; ) {
    // "van Aken": a particle may open a name.
    const particle =
      rules.particles.has(words[at]?.lower ?? '') &&
      !rules.prepositions.has(words[at]?.lower ?? '') &&
      !rules.determiners.has(words[at]?.lower ?? '');
    const start = particle && isName(at + 1) ? at + 1 : at;
    if (!isName(start)) {
      at++;
      continue;
    }
    const to = endOf(start);
    found.push(runOf(words, at, to, rules));
    at = to;
  }
  return found;
};
