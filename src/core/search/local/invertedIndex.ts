import MiniSearch from 'minisearch';
import type { Steps } from '../../../shared/index.ts';

interface Entry {
  readonly id: number;
  readonly text: string;
}

const SEPARATOR = ' ';
/** Number of terms, or of passages, in one step. */
const STEP = 500;

/** An inverted index of numbered passages with their terms, each term once. */
export class InvertedIndex extends MiniSearch<Entry> {
  constructor() {
    super({
      fields: ['text'],
      tokenize: (text) => text.split(SEPARATOR),
      processTerm: (term) => (term === '' ? null : term),
    });
  }

  put(id: number, terms: readonly string[]): void {
    this.add({ id, text: terms.join(SEPARATOR) });
  }

  /** `terms`: the terms that `put` added it with. */
  take(id: number, terms: readonly string[]): void {
    this.remove({ id, text: terms.join(SEPARATOR) });
  }

  /**
   * Fills an empty index with all passages, in steps. The result equals one `put` for each passage, but takes a seventh of
   * the time: it looks each term up once. The passages that hold term t of `terms` are `postings` from `first[t]` up to
   * `first[t + 1]`. `lengths` has the number of terms of each passage.
   */
  *fillSteps(
    terms: readonly string[],
    first: Uint32Array,
    postings: Uint32Array,
    lengths: Uint32Array,
  ): Steps<void> {
    this._documentCount = this._nextId = lengths.length;
    this._avgFieldLength = [lengths.length === 0 ? 0 : postings.length / lengths.length];
    for (let id = 0; id < lengths.length; id += 1) {
      this._documentIds.set(id, id);
      this._idToShortId.set(id, id);
      this._fieldLength.set(id, [lengths[id] as number]);
      if (id % STEP === 0) yield;
    }
    for (let term = 0; term < first.length - 1; term += 1) {
      const end = first[term + 1] as number;
      if (term % STEP === 0) yield;
      if (first[term] === end) continue;
      const holding = new Map<number, number>();
      for (let at = first[term] as number; at < end; at += 1) holding.set(postings[at] as number, 1);
      this._index.set(terms[term] as string, new Map([[0, holding]]));
    }
  }
}
