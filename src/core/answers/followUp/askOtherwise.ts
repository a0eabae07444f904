import type { Before } from './before.ts';

const AUXILIARY = '(?:did|does|do|is|are|was|were|has|have|had|will|would|can|could|should|may|might)';
/** An asking word with the noun it counts or names, then a verb: "How many monitors will", "Which countries offered". */
const asked = new RegExp(
  String.raw`^(?:(?:since|until|from|by|with|for|in|to|at|on|about) )?(?:who|whom|whose|what|which|when|where|why|how)(?![\p{L}])(?<of>(?: (?!${AUXILIARY} )[\p{L}\p{N}’'-]{1,30}){0,4}?) (?<verb>${AUXILIARY}) (?<rest>[\s\S]{1,300})$`,
  'iu',
);
/** "Who met Putin": the thing asked for is the subject. */
const subject = /^(?:who|what|which(?: (?<which>[\p{L}-]{1,30}))?) (?<rest>[\s\S]{1,300})$/iu;
const yesOrNo = new RegExp(`^${AUXILIARY} `, 'iu');
/** After these, the rest of the question is complete: "When did Witkoff meet Putin". */
const leavesNoGap = /^(?:(?:since|until|from|by|for) )?(?:when|where|why|how)(?![\p{L}])/iu;

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Asks something else about the same matter: "When did Witkoff meet Putin?" after "Where did Witkoff meet Putin?". */
export const askOtherwise = (asking: string, { question, thing, topic }: Before): string => {
  if (topic !== undefined) return `${asking} was ${topic}?`;
  if (yesOrNo.test(question)) return `${asking} ${lowerFirst(question)}?`;
  const found = asked.exec(question)?.groups;
  const [verb = '', rest = '', of = ''] = [found?.verb, found?.rest, found?.of?.trim()];
  if (found && (/^(?:did|does|do)$/i.test(verb) || leavesNoGap.test(question)))
    return `${asking} ${verb.toLowerCase()} ${rest}?`;
  // The thing asked for takes its own place if it is known.
  if (found) return `${asking} ${verb.toLowerCase()} ${thing ?? (of === '' ? 'that' : `the ${of}`)} ${rest}?`;
  const done = subject.exec(question)?.groups;
  if (!done?.rest) return `${asking}: ${question}?`;
  const which = done.which === undefined ? 'somebody' : `the ${done.which}`;
  return `${asking} was it that ${thing ?? which} ${done.rest}?`;
};
