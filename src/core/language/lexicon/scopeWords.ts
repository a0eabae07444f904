import { NEGATIONS } from './functionWords.ts';
import { wordSet } from './wordSet.ts';

/** Words that negate the words after them in their clause. */
export const NEGATORS: ReadonlySet<string> = new Set([
  ...NEGATIONS,
  ...wordSet('no nobody none nothing nowhere no-one noone scarcely barely rarely seldom aint'),
]);

/** Words that make a "no" or "not" before them deny nothing: "no doubt that", "not only". */
export const HARMLESS_BEHIND_NO = {
  no: wordSet(
    'less fewer more later sooner wonder doubt question secret matter mistake surprise coincidence denying',
  ),
  not: wordSet('only just merely simply least surprising surprised'),
} as const;

/** Verbs and adjectives that deny, hinder or doubt the words after them. */
export const DENIALS = wordSet(`deny denies denied denying refusal reject rejects rejected rejecting
  dismiss dismisses dismissed dismissing avoid avoids avoided avoiding prevent prevents prevented preventing forbid forbids forbade forbidden
  forbidding prohibit prohibits prohibited prohibiting ban bans banned barred unable unwilling impossible unlikely doubtful doubt doubts doubted doubting`);

/** Verbs that deny with "to": "failed to close". */
export const DENIALS_WITH_TO = wordSet(
  'refuse refuses refused refusing decline declines declined declining fail fails failed failing',
);

/** Words that leave open whether a statement is so. */
export const DOUBTS =
  wordSet(`perhaps maybe possibly supposedly allegedly reportedly purportedly hypothetically pretend pretends pretended pretending lied
  imagine imagines imagined wish wishes wished wonder wonders wondered`);

/** Words that call the statement after them ("that …", "to say …") untrue or unheard of. */
export const UNTRUTHS =
  wordSet(`lie lies false untrue wrong nonsense absurd ridiculous myth fiction hoax slander propaganda fake fabrication mistake crazy insane
  unthinkable inconceivable dishonest misleading madness nonsensical insult illusion pretence pretense`);

/** Nouns for a statement or a thought that leave open whether it is so. */
export const HEARSAY =
  wordSet(`claim claims allegation allegations accusation accusations idea notion suggestion suggestions theory belief rumour rumours rumor rumors
  report reports impression`);

/** Words that, after a negation, take the following clause for a fact: "never forget that". */
export const FACTIVES =
  wordSet(`forget forgets forgot forgotten ignore ignores ignored ignoring underestimate underestimates underestimated overlook overlooked regret regrets regretted realise realised realize realized notice noticed
  fact aware hide hiding conceal stop surprise surprised surprising secret`);

/** Words that make their clause, or the main clause next to it, a condition or a question. */
export const CONDITIONS = wordSet('if unless whether provided providing assuming suppose supposing lest');

/** Conditions of several words. */
export const CONDITION_PHRASES = [
  'in case',
  'as long as',
  'so long as',
  'on condition',
  'in the event',
  'only when',
] as const;

/** Words before or after "if" with which it is no condition of the main clause. */
export const NO_CONDITION = {
  before: wordSet('even as what ask asks asked asking see know knows knew wonder wondered say unclear sure'),
  behind: wordSet('anything necessary possible ever not only needed so any need'),
  clause: new Set(['you like', 'you will', 'you please', 'you wish', 'i may', 'i might', 'need be']),
} as const;

/** Verbs and cues that ascribe words or thoughts to another person, without those that take them for a fact ("confirm"). */
export const ASCRIBING =
  wordSet(`say says said saying tell tells told telling claim claims claimed claiming allege alleges alleged argue argues argued assert asserts asserted believe believes
  believed think thinks thought suspect suspects suspected suggest suggests suggested insist insists insisted expect expects expected guess guesses assume assumes
  assumed imply implies implied maintain maintains maintained contend contends contended warn warns warned predict predicts predicted declare declares declared
  announce announces announced write writes wrote written report reports reported boast boasts boasted swear swears swore hear hears heard read`);

/** Conjunctions that begin a clause: a denial before them does not reach the words after them. */
export const FRESH_STARTS = wordSet('but yet because although though whereas while since after before when');

/** Words before a "when" that begins an indirect question. */
export const ASKING_FOR = wordSet(
  'know knows knew say says tell tells told ask asks asked wonder wonders sure understand decide decided',
);
