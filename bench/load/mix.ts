import type { LoopbackDiscord, Member } from '../../src/loopback/loopbackDiscord.ts';

/** What became of one interaction. Milliseconds; null where it did not happen. */
export interface Fate {
  readonly kind: string;
  readonly acknowledgedAfter: number | null;
  readonly answeredAfter: number | null;
  /** How many messages it got; a list of choices counts as one. */
  readonly answers: number;
}

export interface Actors {
  /** Whose turn it is. */
  readonly member: Member;
  readonly owner: Member;
  readonly question: string;
  readonly name: string;
}

type Act = (actors: Actors) => Promise<Omit<Fate, 'kind'>>;

const SETTLE = 30_000;

const command = async (member: Member, ...typed: Parameters<Member['slash']>) => {
  const sent = performance.now();
  const outcome = await member.slash(...typed);
  const { kind, acknowledgedAfter } = outcome;
  if (kind === 'none') return { acknowledgedAfter, answeredAfter: null, answers: 0 };
  const answer = await outcome.settled(SETTLE).catch(() => undefined);
  const answeredAfter = answer ? performance.now() - sent : null;
  return { acknowledgedAfter, answeredAfter, answers: outcome.messages.length };
};

const ACTS = {
  ask: ({ member, question }) => command(member, 'ask', { question }),
  'quote, by speaker': ({ member, name }) => command(member, 'quote', { speaker: name }),
  'quote, by topic': ({ member, question }) =>
    command(member, 'quote', { about: question.slice(0, 60), private: true }),
  autocomplete: async ({ member, name }) => {
    const { kind, acknowledgedAfter } = await member.autocomplete('quote', 'speaker', name.slice(0, 3));
    return { acknowledgedAfter, answeredAfter: acknowledgedAfter, answers: kind === 'choices' ? 1 : 0 };
  },
  admin: ({ owner }) => command(owner, 'corpus status'),
} satisfies Record<string, Act>;

/** What is done in turn: half questions, one in twenty by an admin. A new kind of interaction takes places here. */
const TURNS: readonly (keyof typeof ACTS)[] = [
  ...Array<'ask'>(10).fill('ask'),
  ...Array<'autocomplete'>(4).fill('autocomplete'),
  ...Array<'quote, by speaker'>(3).fill('quote, by speaker'),
  ...Array<'quote, by topic'>(2).fill('quote, by topic'),
  'admin',
];

/** People who take turns: the same number of each kind of interaction in every twenty, spread evenly. */
export const createMix = (
  discord: LoopbackDiscord,
  users: number,
  material: { readonly questions: readonly string[]; readonly names: readonly string[] },
): ((number: number) => Promise<Fate>) => {
  const members = Array.from({ length: users }, () => discord.member());
  const owner = discord.member({ id: discord.ownerId, admin: true });
  return async (number) => {
    // Seven and twenty have no common divisor: every turn comes once in twenty.
    const kind = TURNS[(number * 7) % TURNS.length] ?? 'ask';
    const { questions, names } = material;
    const fate = await ACTS[kind]({
      member: members[number % users] ?? owner,
      owner,
      question: questions[number % questions.length] ?? '',
      name: names[number % names.length] ?? '',
    });
    return { kind, ...fate };
  };
};
