import type { Passage } from '../corpus/index.ts';
import type { Span } from '../language/index.ts';

/** The limits of a reader's input: passages, and UTF-16 units of their sentences together. */
export interface ReadBudget {
  readonly passages: number;
  readonly characters: number;
}

/** A passage that a reader may choose. */
export interface ReadCandidate {
  readonly passage: Passage;
  /** Its sentences, in order. */
  readonly sentences: readonly Span[];
  /** The place of the most telling sentence. */
  readonly best: number;
}

/** A passage that a reader chose: its place among the candidates, and the places of the sentences that answer, in order. */
export interface ChosenPassage {
  readonly passage: number;
  /** Empty if the passage answers but the reader does not say in which sentence. */
  readonly sentences: readonly number[];
}

/** A reader's choice: numbers, and phrases for a search that are never shown. */
export interface Choice {
  /** `partly`: the passages answer only a part of the question. `none`: no candidate answers it. */
  readonly verdict: 'answered' | 'partly' | 'none';
  /** Best first, each once; at least one, but empty for the verdict `none`. */
  readonly chosen: readonly ChosenPassage[];
  /** Phrases for a second search if no candidate answers, at most three. */
  readonly search: readonly string[];
}

/** The outcome of a read. All but the first two leave the answer as it was without a reader. */
export type ReadEnding = 'read' | 'kept' | 'discarded' | 'failed' | 'late' | 'busy' | 'resting';

/** One read, for metrics. */
export interface ReadReport {
  readonly ending: ReadEnding;
  readonly milliseconds: number;
  /** As the endpoint counts them; 0 if it was not asked, or does not count them. */
  readonly tokens: number;
  /** Why the read failed or was discarded. */
  readonly reason?: string | undefined;
}

/** The status of a reader; `resting`: it failed repeatedly and pauses for a while, because of `reason`. */
export interface ReaderStatus {
  readonly state: 'starting' | 'ready' | 'resting';
  readonly model: string;
  /** The host that receives questions and passages. */
  readonly host: string;
  /** How the endpoint makes a reply keep its form; undefined until a probe has found it. */
  readonly structure?: Structure | undefined;
  readonly reason?: string | undefined;
}

/** The ways to get JSON from an endpoint, the strictest first. */
export const STRUCTURES = ['json_schema', 'json_object', 'parsing'] as const;
export type Structure = (typeof STRUCTURES)[number];

export interface ReadOptions {
  /** The corpus version of the candidates. */
  readonly version: string;
  /** The user who asks: readers serve askers in turn. */
  readonly asker?: string | undefined;
  /** Milliseconds left; the reader's own limit by default. */
  readonly within?: number | undefined;
  /** Called when the reader is about to ask the model, which takes seconds. */
  readonly onAsking?: (() => void) | undefined;
}

/** The port to a reader, which judges candidates as an editor would. */
export interface Reader {
  /** Milliseconds that a question may take in all. */
  readonly limit: number;
  readonly budget: ReadBudget;
  /** Chooses among candidates, at least one. Never rejects. Undefined: the answer without a reader stays. */
  read(
    question: string,
    candidates: readonly ReadCandidate[],
    options: ReadOptions,
  ): Promise<Choice | undefined>;
  status(): ReaderStatus;
  /** Resolves when the reader knows whether its model can be asked. */
  started(): Promise<void>;
  close(): Promise<void>;
}
