/** Terms shorter than this have no kin: too many words begin alike. */
const SHORTEST_KIN = 5;
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
  return (term) => {
    const start = term.slice(0, Math.max(SHORTEST_KIN, term.length - ENDING));
    const kin: number[] = [];
    for (const [other, id] of families.get(term.slice(0, SHORTEST_KIN)) ?? [])
      if (other !== term && other.startsWith(start)) kin.push(id);
    return kin;
  };
};
