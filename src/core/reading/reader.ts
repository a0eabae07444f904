import type { Passage } from '../corpus/index.ts';
import type { Span } from '../language/index.ts';

/** The most that a reader is given: passages, and UTF-16 units of their sentences together. */
export interface ReadBudget {
  readonly passages: number;
  readonly characters: number;
}

/** A passage that a reader may choose. */
export interface ReadCandidate {
  readonly passage: Passage;
  /** Its sentences, in order. */
  readonly sentences: readonly Span[];
  /** The place of the sentence that tells most. */
  readonly best: number;
}

/** A passage that a reader chose: its place among the candidates, and the places of the sentences that answer, in order. */
export interface ChosenPassage {
  readonly passage: number;
  /** None: the passage answers, and the reader does not say where. */
  readonly sentences: readonly number[];
}

/** A reader's choice: numbers, and phrases that are searched with and shown to nobody. */
export interface Choice {
  /** `partly`: the passages bear on the question without answering all of it. `none`: no candidate answers. */
  readonly verdict: 'answered' | 'partly' | 'none';
  /** Best first, each once; at least one, none where nothing answers. */
  readonly chosen: readonly ChosenPassage[];
  /** To search with once more where nothing answers, at most three. */
  readonly search: readonly string[];
}

/** What a read came to. All but the first two leave the answer as it was without a reader. */
export type ReadEnding = 'read' | 'kept' | 'discarded' | 'failed' | 'late' | 'busy' | 'resting';

/** One read, for metrics. */
export interface ReadReport {
  readonly ending: ReadEnding;
  readonly milliseconds: number;
  /** As the endpoint counts them; 0 where it was not asked, or does not tell. */
  readonly tokens: number;
  /** Why it failed, or was discarded. */
  readonly reason?: string | undefined;
}

/** How a reader is; `resting`: it failed again and again and is left alone for a while, for `reason`. */
export interface ReaderStatus {
  readonly state: 'starting' | 'ready' | 'resting';
  readonly model: string;
  /** The host that questions and passages go to. */
  readonly host: string;
  /** How the endpoint keeps a reply to its form; undefined until that is found out. */
  readonly structure?: Structure | undefined;
  readonly reason?: string | undefined;
}

/** The ways to have JSON from an endpoint, the strictest first. */
export const STRUCTURES = ['json_schema', 'json_object', 'parsing'] as const;
export type Structure = (typeof STRUCTURES)[number];

export interface ReadOptions {
  /** The version of the corpus that the candidates are of. */
  readonly version: string;
  /** Who asks: readers serve askers in turn. */
  readonly asker?: string | undefined;
  /** Milliseconds that are left; the reader's own limit unless told. */
  readonly within?: number | undefined;
  /** Called when it is sure that the model is asked, which takes seconds. */
  readonly onAsking?: (() => void) | undefined;
}

/** The port to whoever reads candidates as an editor would. */
export interface Reader {
  /** Milliseconds that a question may take in all. */
  readonly limit: number;
  readonly budget: ReadBudget;
  /** Chooses among candidates, at least one. Never rejects; undefined: the answer without a reader stands. */
  read(
    question: string,
    candidates: readonly ReadCandidate[],
    options: ReadOptions,
  ): Promise<Choice | undefined>;
  status(): ReaderStatus;
  /** Resolves when it is known whether the reader can be asked. */
  started(): Promise<void>;
  close(): Promise<void>;
}
