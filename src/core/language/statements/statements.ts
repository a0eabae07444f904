import { NUMBER_WORDS } from '../lexicon/quantities.ts';
import type { Span } from '../span.ts';

/**
 * Words that give a reason and seldom anything else, so that one of them in a sentence is evidence. "Over", "as", and
 * "since" and "after" before most words are left out.
 */
const reason =
  /(?<!\p{L})(?:because|due to|owing to|thanks to|in (?:response|retaliation|protest|reaction|order)|respon(?:se|ding) to|so that|as a result|on the grounds|out of (?:fear|concern)|for fear|in the (?:hope|belief)|cit(?:ed|es|ing)|accus(?:ed|es|ing)|blam(?:ed|es|ing)|reasons?|caused?|motiv\p{L}+|aim(?:ed|s|ing) (?:at|to)|intended to|explain\p{L}*|amid|after (?:he|she|it|they|the|an?|prime|president)(?!\p{L})|since (?:he|she|it|they|the)(?!\p{L})|mean(?:s|t) to)(?!\p{L})/iu;
const ORDINALS = ['third', 'quarter', 'half'];
const counts = [...NUMBER_WORDS].filter((word) => !ORDINALS.includes(word)).join('|');
const times = '(?:minutes|hours|days|weeks|months|years|decades)';
const time = '(?:minute|hour|day|week|month|year|decade)s?';
const duration = new RegExp(
  String.raw`(?<!\p{L})(?:(?:[\d.,]{0,12}\d|an?|few|half an?|(?:(?:twenty|thirty|forty|fifty|sixty)-)?(?:one|${counts}))(?: and a half)?[ -](?:more |full |long |straight )?${time}(?:-long)?(?!\p{L}|[ -]old)(?! (?:ago|later|earlier|after|before))|${times}[- ]long|(?:for|lasts|lasted|lasting) (?:${times}|ages)|overnight)(?!\p{L})`,
  'giu',
);

const denial =
  /(?<!\p{L})(?:not|never|no|nobody|none|neither|nor|without|cannot|refus(?:e|es|ed|al)|declin(?:e|es|ed)|reject(?:s|ed)?|den(?:y|ies|ied)|fail(?:s|ed)?|abstain(?:s|ed)?|unable|absent|exclud(?:es|ed)|except)(?!\p{L})|n['’]t(?!\p{L})/iu;

const back =
  /^\P{L}{0,3}(?:th(?:at|is|ese|ose)|it|its|they|their|he|his|she|hers?|the (?:latter|same|former))(?!\p{L})/iu;

/** Returns whether a sentence refers back to the sentence before it: "That country was …". */
export const pointsBack = (sentence: string): boolean => back.test(sentence);

/** Returns whether a sentence says that something is not so. */
export const statesDenial = (sentence: string): boolean => denial.test(sentence);

/** Returns whether a sentence gives a reason for something. */
export const statesReason = (sentence: string): boolean => reason.test(sentence);

/** Returns the spans of the durations in a sentence: "two hours", "a three-year war", not "three years ago". */
export const durationsIn = (sentence: string): Span[] =>
  [...sentence.matchAll(duration)].map(({ 0: words, index }) => [index, index + words.length]);
