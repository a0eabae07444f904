import type { InteractionOutcome, LoopbackDiscord, LoopbackMessage, Member } from 'loopback-discord';

/** The fate of one interaction. Milliseconds; null if it did not happen. */
export interface Fate {
  readonly kind: string;
  readonly acknowledgedAfter: number | null;
  readonly answeredAfter: number | null;
  /** Number of reply messages; a list of choices counts as one. */
  readonly answers: number;
}

/** An answer with buttons, and the asking member. */
interface Shown {
  readonly member: Member;
  readonly message: LoopbackMessage;
}

interface Actors {
  /** The member whose turn it is. */
  readonly member: Member;
  readonly owner: Member;
  readonly question: string;
  readonly name: string;
  /** The newest answer with a button to turn pages or read on; undefined: none yet. */
  readonly shown: Shown | undefined;
  show(shown: Shown): void;
}

type Act = (actors: Actors) => Promise<Omit<Fate, 'kind'>>;

const SETTLE = 120_000;

const fateOf = async (
  send: () => Promise<InteractionOutcome>,
  onAnswer?: (message: LoopbackMessage) => void,
) => {
  const sent = performance.now();
  const outcome = await send();
  const { kind, acknowledgedAfter } = outcome;
  if (kind === 'none') return { acknowledgedAfter, answeredAfter: null, answers: 0 };
  const answer = await outcome.settled(SETTLE).catch(() => undefined);
  if (answer) onAnswer?.(answer);
  const answeredAfter = answer ? performance.now() - sent : null;
  return { acknowledgedAfter, answeredAfter, answers: outcome.messages.length };
};

/** The custom id of the first button that can be pressed repeatedly: one that turns pages or reads on. */
const buttonOf = ({ json }: LoopbackMessage): string | undefined =>
  /"(v1\|(?:more|read)\|[^"]*)"/.exec(JSON.stringify(json.components))?.[1];

const ask: Act = ({ member, question, show }) =>
  fateOf(
    () => member.slash('ask', { question }),
    (message) => {
      if (buttonOf(message) !== undefined) show({ member, message });
    },
  );

const ACTS = {
  ask,
  button: (actors) => {
    const { shown } = actors;
    const button = shown && buttonOf(shown.message);
    return shown && button !== undefined
      ? fateOf(() => shown.member.click(shown.message, button))
      : ask(actors);
  },
  'quote, by speaker': ({ member, name }) => fateOf(() => member.slash('quote', { speaker: name })),
  'quote, by topic': ({ member, question }) =>
    fateOf(() => member.slash('quote', { about: question.slice(0, 60), private: true })),
  autocomplete: async ({ member, name }) => {
    const { kind, acknowledgedAfter } = await member.autocomplete('quote', 'speaker', name.slice(0, 3));
    return { acknowledgedAfter, answeredAfter: acknowledgedAfter, answers: kind === 'choices' ? 1 : 0 };
  },
  admin: ({ owner }) => fateOf(() => owner.slash('corpus status')),
} satisfies Record<string, Act>;

/** Twenty turns: eight are questions and one is an admin's. A new kind of interaction takes turns here. */
const TURNS: readonly (keyof typeof ACTS)[] = [
  ...Array<'ask'>(8).fill('ask'),
  ...Array<'button'>(2).fill('button'),
  ...Array<'autocomplete'>(4).fill('autocomplete'),
  ...Array<'quote, by speaker'>(3).fill('quote, by speaker'),
  ...Array<'quote, by topic'>(2).fill('quote, by topic'),
  'admin',
];

/** Creates members who take turns: every twenty interactions hold the same number of each kind, spread evenly. */
export const createMix = (
  discord: LoopbackDiscord,
  users: number,
  material: { readonly questions: readonly string[]; readonly names: readonly string[] },
): ((number: number) => Promise<Fate>) => {
  const members = Array.from({ length: users }, () => discord.member());
  const owner = discord.member({ id: discord.ownerId, admin: true });
  let shown: Shown | undefined;
  return async (number) => {
    // Seven and twenty have no common divisor: every turn comes once in twenty.
    const kind = TURNS[(number * 7) % TURNS.length] ?? 'ask';
    const { questions, names } = material;
    const fate = await ACTS[kind]({
      member: members[number % users] ?? owner,
      owner,
      question: questions[number % questions.length] ?? '',
      name: names[number % names.length] ?? '',
      shown,
      show: (answer) => {
        shown = answer;
      },
    });
    return { kind, ...fate };
  };
};
