/**
 * Countries, organisations and people that news writes in several ways, each folded to one term. Whole names only:
 * adjectives ("British", "American") keep their own terms.
 */
export const ALIASES: Readonly<Record<string, readonly string[]>> = {
  usa: ['united states of america', 'united states', 'usa'],
  uk: ['united kingdom', 'great britain', 'britain', 'uk'],
  eu: ['european union', 'eu'],
  un: ['united nations', 'un'],
  uae: ['united arab emirates', 'uae'],
  ussr: ['soviet union', 'ussr'],
  prc: ["people's republic of china", 'prc', 'china'],
  dprk: ['north korea', 'dprk'],
  nato: ['north atlantic treaty organization', 'north atlantic treaty organisation', 'nato'],
  imf: ['international monetary fund', 'imf'],
  iaea: ['international atomic energy agency', 'iaea'],
  icc: ['international criminal court', 'icc'],
  icj: ['international court of justice', 'icj'],
  wto: ['world trade organization', 'world trade organisation', 'wto'],
  osce: ['organization for security and co operation in europe', 'osce'],
  asean: ['association of southeast asian nations', 'asean'],
  npt: ['non proliferation treaty', 'npt'],
  irgc: ['islamic revolutionary guard corps', 'irgc'],
  idf: ['israel defense forces', 'israel defence forces', 'israeli defense forces', 'idf'],
  netanyahu: ['bibi', 'netanyahu'],
  kyiv: ['kiev', 'kyiv'],
  odesa: ['odessa', 'odesa'],
  turkey: ['turkiye', 'turkey'],
  myanmar: ['burma', 'myanmar'],
};

/**
 * Words that news also writes as two, with or without a hyphen: each is folded to the term of the one word, plural or not.
 */
export const COMPOUNDS: readonly string[] = [
  'air strike',
  'cease fire',
  'co operate',
  'co operation',
  'counter offensive',
  'counter terrorism',
  'e mail',
  'non proliferation',
  'peace keeper',
  'peace keeping',
  're election',
];
