import type { AcknowledgementKind, LoopbackDiscord, LoopbackMessage } from 'loopback-discord';
import type { PlantedArticles } from '../generated/plantedArticles.ts';

/** What became of one question. */
export interface Asked {
  readonly interaction: string;
  /** On the clock of `performance.now`; `acknowledgedAt` is null where it was not. */
  readonly sentAt: number;
  readonly acknowledgedAt: number | null;
  readonly kind: AcknowledgementKind;
  /** How many messages it got. */
  readonly messages: number;
  /** Whether it got the paragraph it asked for; undefined: no answer. */
  readonly isRight: boolean | undefined;
  /** What it got, where that is not the paragraph it asked for. */
  readonly wrong?: string;
}

export interface Asking {
  /** Those whose fate is known, in that order. */
  readonly asked: readonly Asked[];
  /** Asks so many at once, beside the steady ones. */
  burst(count: number): Promise<Asked>[];
  /** Stops, and waits until the fate of every question is known. */
  stop(): Promise<void>;
}

const SETTLE = 60_000;
/** Characters of a wrong answer that are kept. */
const MOST_SHOWN = 400;

const judge = (answer: LoopbackMessage | undefined, place: string): Pick<Asked, 'isRight' | 'wrong'> => {
  if (answer === undefined) return { isRight: undefined };
  const shown = JSON.stringify(answer.json.components);
  return shown.includes(place) ? { isRight: true } : { isRight: false, wrong: shown.slice(0, MOST_SHOWN) };
};

/** Asks so many questions a second, evenly, each as another member, whether or not those before are answered. */
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
