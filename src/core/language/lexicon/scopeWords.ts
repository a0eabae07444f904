import { NEGATIONS } from './functionWords.ts';
import { wordSet } from './wordSet.ts';

/** Words that turn what stands behind them in their clause into its opposite. */
export const NEGATORS: ReadonlySet<string> = new Set([
  ...NEGATIONS,
  ...wordSet('no nobody none nothing nowhere no-one noone scarcely barely rarely seldom aint'),
]);

/** Behind "no" or "not" these deny nothing: "no doubt that", "not only". */
export const HARMLESS_BEHIND_NO = {
  no: wordSet(
    'less fewer more later sooner wonder doubt question secret matter mistake surprise coincidence denying',
  ),
  not: wordSet('only just merely simply least surprising surprised'),
} as const;

/** Verbs and adjectives by which somebody denies, hinders or doubts what stands behind them. */
export const DENIALS = wordSet(`deny denies denied denying refusal reject rejects rejected rejecting
  dismiss dismisses dismissed dismissing avoid avoids avoided avoiding prevent prevents prevented preventing forbid forbids forbade forbidden
  forbidding prohibit prohibits prohibited prohibiting ban bans banned barred unable unwilling impossible unlikely doubtful doubt doubts doubted doubting`);

/** Verbs that deny with "to": "failed to close". */
export const DENIALS_WITH_TO = wordSet(
  'refuse refuses refused refusing decline declines declined declining fail fails failed failing',
);

/** Words that leave open whether it is so. */
export const DOUBTS =
  wordSet(`perhaps maybe possibly supposedly allegedly reportedly purportedly hypothetically pretend pretends pretended pretending lied
  imagine imagines imagined wish wishes wished wonder wonders wondered`);

/** Words that call what is said behind them ("that …", "to say …") untrue or unheard of. */
export const UNTRUTHS =
  wordSet(`lie lies false untrue wrong nonsense absurd ridiculous myth fiction hoax slander propaganda fake fabrication mistake crazy insane
  unthinkable inconceivable dishonest misleading madness nonsensical insult illusion pretence pretense`);

/** Words for what is said or thought, that do not say whether it is so. */
export const HEARSAY =
  wordSet(`claim claims allegation allegations accusation accusations idea notion suggestion suggestions theory belief rumour rumours rumor rumors
  report reports impression`);

/** Behind a negation these take what follows for a fact: "never forget that". */
export const FACTIVES =
  wordSet(`forget forgets forgot forgotten ignore ignores ignored ignoring underestimate underestimates underestimated overlook overlooked regret regrets regretted realise realised realize realized notice noticed
  fact aware hide hiding conceal stop surprise surprised surprising secret`);

/** Words that make what stands in their clause, or in the main clause next to it, a condition or a question. */
export const CONDITIONS = wordSet('if unless whether provided providing assuming suppose supposing lest');

/** The same in several words. */
export const CONDITION_PHRASES = [
  'in case',
  'as long as',
  'so long as',
  'on condition',
  'in the event',
  'only when',
] as const;

/** Before "if", or behind it: no condition of the main clause. */
export const NO_CONDITION = {
  before: wordSet('even as what ask asks asked asking see know knows knew wonder wondered say unclear sure'),
  behind: wordSet('anything necessary possible ever not only needed so any need'),
  clause: new Set(['you like', 'you will', 'you please', 'you wish', 'i may', 'i might', 'need be']),
} as const;

/** Verbs and cues that give another's words or thoughts as theirs; what they take for a fact ("confirm") is left out. */
export const ASCRIBING =
  wordSet(`say says said saying tell tells told telling claim claims claimed claiming allege alleges alleged argue argues argued assert asserts asserted believe believes
  believed think thinks thought suspect suspects suspected suggest suggests suggested insist insists insisted expect expects expected guess guesses assume assumes
  assumed imply implies implied maintain maintains maintained contend contends contended warn warns warned predict predicts predicted declare declares declared
  announce announces announced write writes wrote written report reports reported boast boasts boasted swear swears swore hear hears heard read`);

/** Conjunctions that begin a clause of their own: what is denied before them is not denied behind. */
export const FRESH_STARTS = wordSet('but yet because although though whereas while since after before when');

/** Behind these "when" begins what is asked or not known. */
export const ASKING_FOR = wordSet(
  'know knows knew say says tell tells told ask asks asked wonder wonders sure understand decide decided',
);
