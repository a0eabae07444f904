/** Terms shorter than this have no kin: too many words begin alike. */
const SHORTEST_KIN = 5;
/** Questions ask about the same words again and again. */
const MOST_REMEMBERED = 20_000;
/** So many letters at the end may differ. */
const ENDING = 3;

/** Prepares to find, for any term, the ids of the other terms of a vocabulary that begin like it. */
export const groupKin = (vocabulary: ReadonlyMap<string, number>): ((term: string) => readonly number[]) => {
  const families = new Map<string, [term: string, id: number][]>();
  for (const entry of vocabulary) {
    if (entry[0].length < SHORTEST_KIN) continue;
    const start = entry[0].slice(0, SHORTEST_KIN);
    const family = families.get(start);
    if (family) family.push(entry);
    else families.set(start, [entry]);
  }
  const asked = new Map<string, readonly number[]>();
  return (term) => {
    const known = asked.get(term);
    if (known) return known;
    const start = term.slice(0, Math.max(SHORTEST_KIN, term.length - ENDING));
    const kin: number[] = [];
    for (const [other, id] of families.get(term.slice(0, SHORTEST_KIN)) ?? [])
      if (other !== term && other.startsWith(start)) kin.push(id);
    if (asked.size >= MOST_REMEMBERED) asked.clear();
    asked.set(term, kin);
    return kin;
  };
};
