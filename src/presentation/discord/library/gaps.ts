import type { Wording } from '../../wording/en.ts';
import { escapeLine } from '../escape.ts';
import { PHONE } from '../limits.ts';
import { clip, joinLines, listLines, smallPrint } from '../lines.ts';
import { ACCENT, type Reply, reply, roomBeside } from '../reply.ts';

interface Unanswered {
  readonly question: string;
  readonly words: readonly string[];
}

/** Maximum questions per word. */
const MOST_QUESTIONS = 3;
const MOST_WORDS = 12;

/** Groups questions by missing word, the most frequent first. Questions without one are under '' at the end. */
const byWord = (unanswered: readonly Unanswered[]): [word: string, questions: readonly string[]][] => {
  const groups = new Map<string, string[]>();
  for (const { question, words } of unanswered.toReversed())
    for (const word of words.length > 0 ? words : ['']) {
      const key = [...groups.keys()].find((known) => known.toLowerCase() === word.toLowerCase()) ?? word;
      groups.set(key, [...(groups.get(key) ?? []), question]);
    }
  return [...groups].sort((a, b) => Number(a[0] === '') - Number(b[0] === '') || b[1].length - a[1].length);
};

/** Shows unanswered questions by missing word, for the people who choose articles. Private. */
export const gapsReply = (unanswered: readonly Unanswered[], wording: Wording): Reply => {
  const heading = `### ${wording.gaps(unanswered.length)}`;
  const foot = smallPrint(wording.gapsKeep);
  const groups = byWord(unanswered)
    .slice(0, MOST_WORDS)
    .map(([word, questions]) => {
      const shown = questions.slice(0, MOST_QUESTIONS);
      return joinLines(
        `**${word === '' ? wording.gapsOther : clip(word, PHONE.name, escapeLine)}** · ${wording.questions(questions.length)}`,
        ...shown.map((question) => `- ${clip(question, PHONE.question, escapeLine)}`),
      );
    });
  const lines = listLines(groups, roomBeside(3, heading, foot), wording);
  return reply({ visibility: 'private', accent: ACCENT.none, blocks: [heading, lines, foot] });
};
