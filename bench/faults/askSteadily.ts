import type { AcknowledgementKind, LoopbackDiscord, LoopbackMessage } from 'loopback-discord';
import type { PlantedArticles } from '../generated/plantedArticles.ts';

/** The fate of one question. */
export interface Asked {
  readonly interaction: string;
  /** By `performance.now`; `acknowledgedAt` is null if the bot did not acknowledge. */
  readonly sentAt: number;
  readonly acknowledgedAt: number | null;
  readonly kind: AcknowledgementKind;
  /** Number of reply messages. */
  readonly messages: number;
  /** Whether the answer shows the paragraph asked for; undefined: no answer. */
  readonly isRight: boolean | undefined;
  /** The start of the answer if it is wrong. */
  readonly wrong?: string;
}

export interface Asking {
  /** The settled questions, in the order in which they settled. */
  readonly asked: readonly Asked[];
  /** Asks `count` questions at once, in addition to the steady ones. */
  burst(count: number): Promise<Asked>[];
  /** Stops asking and waits until every question has settled. */
  stop(): Promise<void>;
}

const SETTLE = 60_000;
/** Characters kept of a wrong answer. */
const MOST_SHOWN = 400;

const judge = (answer: LoopbackMessage | undefined, place: string): Pick<Asked, 'isRight' | 'wrong'> => {
  if (answer === undefined) return { isRight: undefined };
  const shown = JSON.stringify(answer.json.components);
  return shown.includes(place) ? { isRight: true } : { isRight: false, wrong: shown.slice(0, MOST_SHOWN) };
};

/** Asks `perSecond` questions a second, evenly, each as a new member. It does not wait for earlier answers. */
export const askSteadily = (
  discord: LoopbackDiscord,
  questions: PlantedArticles['questions'],
  perSecond: number,
): Asking => {
  const asked: Asked[] = [];
  const underway = new Set<Promise<Asked>>();
  let next = 0;
  const ask = async (): Promise<Asked> => {
    const { question, place } = questions[next++ % questions.length] ?? { question: '?', place: '' };
    const sentAt = performance.now();
    const outcome = await discord.member().slash('ask', { question });
    const answer = outcome.kind === 'none' ? undefined : await outcome.settled(SETTLE).catch(() => undefined);
    const { interactionId, kind, acknowledgedAfter, messages } = outcome;
    return {
      interaction: interactionId,
      sentAt,
      acknowledgedAt: acknowledgedAfter === null ? null : sentAt + acknowledgedAfter,
      kind,
      messages: messages.length,
      ...judge(answer, place),
    };
  };
  const send = (): Promise<Asked> => {
    const asking = ask();
    underway.add(asking);
    void asking.then((fate) => {
      asked.push(fate);
      underway.delete(asking);
    });
    return asking;
  };
  const timer = setInterval(send, 1_000 / perSecond);
  return {
    asked,
    burst: (count) => Array.from({ length: count }, send),
    stop: async () => {
      clearInterval(timer);
      await Promise.all(underway);
    },
  };
};
