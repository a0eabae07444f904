/**
 * What a verb of saying can take. `clause`: reported speech, with or without "that" ("warned that …"), and so a quoted
 * utterance too; `utterance`: a quoted utterance but no reported clause ("continued, “…”"); `phrase`: words about somebody
 * or something, quoted in part ("called it “…”").
 */
export type Complement = 'clause' | 'utterance' | 'phrase';
/** `past` may be a participle too ("was called"), `base` an infinitive. */
export type VerbForm = 'base' | 's' | 'past' | 'ing';

export interface SpeechVerb {
  readonly lemma: string;
  readonly takes: Complement;
  readonly form: VerbForm;
}

/** Verbs whose person addressed stands right behind them: what follows is never an inverted subject. */
export const ADDRESSING = new Set(
  'tell remind assure inform advise ask urge call accuse thank warn'.split(' '),
);

const CLAUSE = `say=said add tell=told write=wrote,written state assert announce argue claim contend insist maintain acknowledge admit allege
  affirm attest caution confirm concede declare deny disclose emphasize emphasise stress explain indicate joke lament maintain mention note
  observe pledge predict promise point=pointed_out proclaim profess recall recount reiterate relate remark remind repeat reply report reveal
  signal speculate suggest swear=swore,sworn testify tweet vow warn complain boast brag conclude hint quip retort respond theorize opine
  assure inform email e-mail text post blog protest figure reckon estimate counter advise propose forecast
  underscore underline urge blast=blasted_that demand confess intimate imply marvel muse gripe grumble plead threaten
  crow enthuse fume gush deadpan stipulate project rule determine agree believe think=thought hope expect fear feel=felt worry guess find=found`;
const UTTERANCE = `ask continue shout yell scream exclaim whisper murmur mutter cry interject interrupt chime chant sing=sang,sung preach
  bellow bark snap sigh laugh declaim intone recite begin=began,begun start open close finish elaborate clarify answer
  go=went,gone read=read quote ponder wonder implore beg beseech exhort instruct order command inquire enquire query question
  riff thunder roar rail rant vent scold chide seethe weigh chimed offer volunteer venture joke stammer cackle rejoin fire=fired
  deliver counsel persist press wrap summarize sum toss howl utter echo retweet post lead commiserate assess reason react summarise sniff`;
const PHRASE = `call describe characterize characterise label brand dub denounce condemn criticize criticise decry deride dismiss mock ridicule
  praise hail laud tout applaud blast slam rip bash attack assail lambast lambaste accuse blame portray refer term cite reject rebuke
  compare liken invoke use credit highlight cast depict paint rate discuss address express convey dispute defend
  slap taunt trash hammer bemoan bewail lash thank endorse promote advocate oppose question
  celebrate congratulate encourage pronounce deem deplore disparage disavow define speak=spoke,spoken talk
  explain oppose advocate detail outline vouch appeal apologize apologise chastise excoriate pan skewer
  herald tease pillory belittle commend salute welcome acclaim pound demonize castigate`;

const doubled =
  /^(?:chat|rip|plan|slam|pan|rap|nod|quip|dub|tut|brag|blog|snap|chid|wrap|sum|beg|jab|zip|slap|hit|admit|refer|rebut|recur)$/;
const vowelY = /[aeiou]y$/;
const pastOf = (lemma: string): string => {
  if (doubled.test(lemma)) return `${lemma}${lemma.at(-1)}ed`;
  if (lemma.endsWith('e')) return `${lemma}d`;
  if (lemma.endsWith('y') && !vowelY.test(lemma)) return `${lemma.slice(0, -1)}ied`;
  return `${lemma}ed`;
};
const presentOf = (lemma: string): string => {
  if (/(?:s|x|z|ch|sh|o)$/.test(lemma)) return `${lemma}es`;
  if (lemma.endsWith('y') && !vowelY.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return `${lemma}s`;
};
const participleOf = (lemma: string): string => {
  if (doubled.test(lemma)) return `${lemma}${lemma.at(-1)}ing`;
  if (lemma.endsWith('e') && !lemma.endsWith('ee')) return `${lemma.slice(0, -1)}ing`;
  return `${lemma}ing`;
};

const formsOf = (entry: string, takes: Complement): [string, SpeechVerb][] => {
  const [lemma = '', past] = entry.split('=');
  const pasts = past ? past.split(',').map((form) => form.replace(/_.*/, '')) : [pastOf(lemma)];
  return [
    [lemma, { lemma, takes, form: 'base' }],
    [presentOf(lemma), { lemma, takes, form: 's' }],
    [participleOf(lemma), { lemma, takes, form: 'ing' }],
    ...pasts.map((form): [string, SpeechVerb] => [form, { lemma, takes, form: 'past' }]),
  ];
};

const table = (list: string, takes: Complement): [string, SpeechVerb][] =>
  list
    .trim()
    .split(/\s+/)
    .flatMap((entry) => formsOf(entry, takes));

/** Every form of every verb of saying, lower case. Where two lists share a verb, the stronger complement counts. */
export const SPEECH_VERBS: ReadonlyMap<string, SpeechVerb> = new Map([
  ...table(PHRASE, 'phrase'),
  ...table(UTTERANCE, 'utterance'),
  ...table(CLAUSE, 'clause'),
]);
