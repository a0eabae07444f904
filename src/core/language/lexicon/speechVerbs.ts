import { wordSet } from './wordSet.ts';

/*
 * Verbs of saying in English-language news, alphabetically by their complement. An irregular past follows "=". Gathered from
 * the verb lists that quotation extraction commonly uses and from rarer verbs that news puts next to quotations. A verb that
 * mostly says something else ("take", "go" except in "went on") is left out or in the weakest list.
 */

/** Reported clauses, with or without "that", and quoted utterances: "warned that …". */
export const CLAUSE_VERBS = `
acknowledge add admit advise affirm allege announce argue assert assure attest blog boast brag caution claim complain concede conclude confess
contend counter crow deadpan declare demand deny disclose email e-mail emphasise emphasize enthuse explain forecast fume gripe grumble gush hint
inform insist intimate joke lament maintain marvel mention muse note observe opine plead pledge point post predict proclaim profess promise propose
protest quip recall recount reiterate relate remark remind repeat reply report respond retort reveal say=said speculate state stipulate stress suggest
swear=swore,sworn tell=told testify text theorize threaten tweet underline underscore urge vow warn write=wrote,written`;

/**
 * Verbs with a clause for a thought, a finding or a sign. Words quoted in it are the subject's, but the verb reports no
 * utterance.
 */
export const THOUGHT_VERBS = `
agree believe confirm determine estimate expect fear feel=felt figure find=found guess hope imply indicate project reckon rule signal=signaled,signalled
think=thought worry`;

/** Quoted utterances, but no reported clause: "continued, “…”". */
export const UTTERANCE_VERBS = `
answer ask assess bark begin=began,begun bellow beg beseech cackle chant chime clarify close command commiserate continue counsel=counseled,counselled
cry declaim deliver echo elaborate exclaim exhort finish fire go=went,gone howl implore inquire enquire hit=hit instruct interject interrupt intone laugh lead
murmur mutter offer open order persist ponder preach press put=put query question quote rail rant react read=read reason recite rejoin retweet riff roar scold
scream seethe shoot=shot shout sigh sing=sang,sung snap sniff stammer start sum summarise summarize thunder toss type utter vent venture volunteer weigh
whisper wonder wrap yell`;

/** Words about somebody or something, quoted in part: "called it “…”". */
export const PHRASE_VERBS = `
accuse acclaim address advocate apologise apologize appeal applaud assail attack bash belittle bemoan bewail blame blast brand call cast castigate
celebrate characterise characterize chastise cite commend compare condemn congratulate convey credit criticise criticize decry deem defend define
demonize denounce depict deplore deride describe detail disavow discuss dismiss disparage dispute dub encourage endorse excoriate express hail hammer
herald highlight invoke label=labeled,labelled lambast lambaste lash laud liken mock oppose outline paint pan pillory portray pound praise promote
pronounce rate rebuke refer reject ridicule rip salute skewer slam slap speak=spoke,spoken talk taunt tease term thank tout trash use vouch welcome`;

/** Verbs that ask for words in a question, and in news only report that somebody spoke: no cue of a quotation. */
export const BARE_VERBS = 'comment';

/** Verbs that the person addressed follows directly. */
export const ADDRESSING = wordSet('tell remind assure inform advise ask urge call accuse thank warn');

/**
 * Verbs that in a question ask for somebody’s words, before any other word: they seldom mean anything else, and are seldom
 * nouns. The other verbs ask for words only before "about".
 */
export const ASKING =
  wordSet(`accuse acknowledge add admit affirm allege announce argue ask assert assure attest believe boast brag call caution claim comment
  complain concede confess deadpan declare demand deny describe disclose emphasise emphasize enthuse explain express fume gripe grumble
  gush hint insist joke lament muse opine post proclaim promise quip recount reiterate remark remind reply respond retort reveal say
  speculate state stress suggest tell testify theorize think tweet underline underscore urge warn write`);

/** Verbs of taking a stand, asking or admitting: the reporter can express these without the speaker's own words. */
export const STANCES =
  wordSet(`acknowledge add admit advise affirm allege argue ask assert assure attest claim concede conclude confess contend declare demand deny
  disclose forecast hint insist maintain plead pledge predict proclaim profess promise propose protest reveal speculate state stipulate
  suggest swear testify theorize threaten urge vow`);

/** Verbs of the phrase list that nevertheless ask for uttered words. */
export const DESCRIBING = wordSet('describe');

/** Verbs that double their last letter: "quipped", "beginning". */
export const DOUBLING = wordSet(
  'admit hit put beg begin blog brag dub pan quip refer rip slam slap snap sum wrap',
);

/** Nouns for an utterance, whose owner is the speaker: "Roe’s claim that …". */
export const SPEECH_NOUNS =
  wordSet(`accusation accusations admission advice allegation allegations analogy announcement answer argument arguments assertion assertions assessment
  assurance assurances belief boast call calls characterisation characterization charge charges claim claims comment comments comparison complaint complaints
  conclusion confession contention criticism declaration demand demands denial depiction description diagnosis email e-mail finding forecast insinuation insistence
  insult invective jibe joke letter line memo message metaphor motto mantra note observation opinion phrase phrases plea pledge portrayal prediction promise promises proposal question quip
  reference references rejoinder remark remarks reminder reply response retort slogan slur speech statement statements suggestion suggestions taunt tweet tweets
  term testimony text threat threats use usage verdict view vow warning warnings word words`);

/** Verbs that reject the words of their object: the words are somebody else's, not the subject's. */
export const REJECTING = wordSet(
  `condemn criticise criticize decry deny denounce deride dismiss disprove dispute mock oppose protest rebut rebuff refute reject ridicule slam`,
);

/** Verbs that are verbs of saying only directly before one of these particles: "went on", "puts it", "shot back". */
export const PARTICLES: ReadonlyMap<string, readonly string[]> = new Map([
  ['go', ['on', 'after']],
  ['hit', ['back']],
  ['put', ['it']],
  ['shoot', ['back']],
]);
