export { KIND, kindsOf } from './answerTypes.ts';
export { parseDay } from './days/parseDay.ts';
export { reckonDay } from './days/reckonDay.ts';
export { attributionStart, datelineEnd, isFurniture } from './furniture.ts';
export { hasRelativeDate } from './hasRelativeDate.ts';
export { createAskedLanguage, languageByCounts, languageOf, letterWords } from './languageOf.ts';
export { fold, foldLetters, hasWords, isCapital } from './letters.ts';
export { OPEN_ENDED, PREFIXED, SENTENCE_STARTERS } from './lexicon/abbreviations.ts';
export {
  EMPTY_WORDS,
  FOLLOW_UP_ASKS,
  INSTEAD_WORDS,
  JOINING_WORDS,
  MATTER_WORDS,
  OWNING_PRONOUNS,
  PERSON_PRONOUNS,
} from './lexicon/asking/followUpWords.ts';
export { ASKING_WORDS, type OverviewKind } from './lexicon/asking/overviewWords.ts';
export { MONTHS, NAMED_LIKE_MONTHS, SHORT_MONTHS, WEEKDAYS } from './lexicon/calendar.ts';
export {
  AUXILIARIES,
  BE_FORMS,
  CONJUNCTIONS,
  DETERMINERS,
  NEGATIONS,
  OPENERS,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
  TIME_NOUNS,
  TIME_WORDS,
} from './lexicon/functionWords.ts';
export { GENERAL_WORDS } from './lexicon/generalWords.ts';
export { NAME_PARTICLES } from './lexicon/personNames.ts';
export { QUOTING } from './lexicon/quoting/quoting.ts';
export type { CueGender, CueKind, QuotingWords } from './lexicon/quoting/quotingWords.ts';
export {
  ASCRIBING,
  ASKING_FOR,
  CONDITION_PHRASES,
  CONDITIONS,
  DENIALS,
  DENIALS_WITH_TO,
  DOUBTS,
  FACTIVES,
  FRESH_STARTS,
  HARMLESS_BEHIND_NO,
  HEARSAY,
  NEGATORS,
  NO_CONDITION,
  UNTRUTHS,
} from './lexicon/scopeWords.ts';
export { ADDRESSING, PARTICLES, REJECTING, SPEECH_NOUNS } from './lexicon/speechVerbs.ts';
export { oneSpelling } from './lexicon/spellings.ts';
export { STOP_WORDS } from './lexicon/stopWords.ts';
export {
  BODY_HEADS,
  BODY_NOUNS,
  FIELDS,
  FORMS_OF_ADDRESS,
  GROUP_TITLES,
  KINSHIP,
  NON_PERSON_WORDS,
  OFFICES,
  PERSON_ROLES,
  ROLE_GENDER,
  ROLE_NOUNS,
  SURNAMES_TOO,
  TITLE_MODIFIERS,
} from './lexicon/titles.ts';
export { wordSet } from './lexicon/wordSet.ts';
export { WORKS } from './lexicon/works.ts';
export { mendQuestion } from './mendQuestion.ts';
export { MOST_TOPIC_WORDS, type OverviewIntent, overviewIntent, topicWords } from './overviewIntent.ts';
export {
  foldName,
  type Gender,
  genderOfGivenName,
  isGivenName,
  isNameSuffix,
  type NameParts,
  namePartsOf,
  namesAgree,
  sameGeneration,
  shortFor,
} from './personName.ts';
export { asksLatest, asksNegated, asksOverview, type QuestionType, questionType } from './questionType.ts';
export { sentencesAround, splitSentences } from './sentences.ts';
export { type SmallTalk, smallTalk } from './smallTalk.ts';
export { cut, graphemeSpan, type Span } from './span.ts';
export { asksForWords, SPEECH_CUES, SPEECH_VERBS, type SpeechVerb } from './speechVerbs.ts';
export { durationsIn, pointsBack, statesDenial, statesReason } from './statements/statements.ts';
export { leaderBehind, statesAim, statesWish } from './statements/statesAim.ts';
export { countryTerms, splitTerms, synonymTerms, termOf } from './terms.ts';
export { oneTransliteration } from './transliteration.ts';
export { slipsIn, splitWords, type Word } from './words.ts';
