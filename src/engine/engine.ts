import type { Answer } from '../answers/answer.ts';
import type { Fault } from '../corpus/fault.ts';
import type { Passage } from '../corpus/passage.ts';
import type { Quotation, Speaker } from '../quotations/quotation.ts';

export interface QuotationQuery {
  /** A name as a person types it; a surname will do. */
  readonly speaker?: string;
  /** Words the quotation or its passage should be about. */
  readonly about?: string;
  /** Indirect speech too; left out unless asked for. */
  readonly indirect?: boolean;
}

/** `quotations`: in reading order, or best first where `about` is given. */
export interface QuotationResult {
  readonly query: QuotationQuery;
  readonly quotations: readonly Quotation[];
  /** The people the typed name may stand for; more than one: the name is ambiguous and the quotations are of all. */
  readonly speakers: readonly SpeakerSummary[];
  /** Nearest known names where the typed one is unknown. */
  readonly suggestions: readonly SpeakerSummary[];
  /** Passages that mention the typed name, quoted or not. */
  readonly mentions: readonly Passage[];
}

export interface SpeakerSummary extends Pick<Speaker, 'name' | 'person'> {
  readonly quotations: number;
}

export interface CorpusStatus {
  readonly articles: number;
  readonly passages: number;
  readonly quotations: number;
  readonly speakers: number;
  /** Changes exactly when the articles change: twelve hexadecimal digits. */
  readonly version: string;
  readonly loadedAt: Date;
  readonly faults: readonly Fault[];
}

export interface ReloadReport {
  /** Article ids. */
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: number;
  /** What was left out, and why. */
  readonly faults: readonly Fault[];
  readonly milliseconds: number;
  readonly status: CorpusStatus;
}

/**
 * The one door to the corpus: every face (Discord, terminal, console page) asks here and gets plain data. Asynchronous
 * throughout, so that the engine can live in a thread of its own. Throws `UserError` for what the asker can mend.
 */
export interface Engine {
  ask(question: string): Promise<Answer>;
  quote(query: QuotationQuery): Promise<QuotationResult>;
  /** Every quotation of the corpus, in reading order. */
  quotations(): Promise<readonly Quotation[]>;
  /** For autocomplete: speakers whose name fits what is typed so far, most quoted first, at most 25. */
  speakers(typed: string): Promise<readonly SpeakerSummary[]>;
  status(): Promise<CorpusStatus>;
  /** Reads the corpus anew. If that fails the old corpus keeps serving and a `UserError` says why. */
  reload(): Promise<ReloadReport>;
  close(): Promise<void>;
}
