import type { Steps } from '../../../shared/index.ts';
import type { Article, Passage } from '../../corpus/index.ts';
import { buildForwardColumns } from './buildColumns.ts';
import type { ForwardColumns } from './columns.ts';
import { forwardIndexSteps } from './forwardIndex.ts';
import type { ForwardSlice } from './joinColumns.ts';
import type { Lexicon } from './lexicon.ts';
import { indexPassages, type PassageIndex } from './passageIndex.ts';
import { type PassageStore, passageKeys, passageStoreSteps, placesAsKeys } from './passageStore.ts';

/** Facts about articles that do not depend on the rest of the corpus. */
interface ArticleDigests {
  of(article: Article): { readonly passages: readonly Passage[] };
  readonly lexicon: Lexicon;
}

/** The articles and columns that another version, or a snapshot, has indexed. */
export interface Basis {
  readonly articles: readonly Article[];
  readonly columns: ForwardColumns;
  /** Its index; undefined if there is none yet. */
  readonly index: PassageIndex | undefined;
}

/** The index of a version of the corpus. */
export interface IndexVersion {
  readonly index: PassageIndex;
  /** Removes from the index the passages that only the version before has. No search sees a difference. */
  retireSteps(): Steps<void>;
  /** Removes from the index the passages that only this version has, if it will never serve. No search sees a difference. */
  discardSteps(): Steps<void>;
}

/** Share of all passages: adding and removing this share one by one takes as long as building the index. */
const SMALL_CHANGE = 1 / 10;

/** Plans a version: the slices that stay or are new, in the order of `articles`, and the slices of the basis that go. */
const planSteps = function* (
  articles: readonly Article[],
  { of, lexicon }: ArticleDigests,
  basis: Basis | undefined,
): Steps<{ slices: ForwardSlice[]; gone: ForwardSlice[] }> {
  const before = basis?.articles ?? [];
  const placeOf = new Map(before.map((article, at) => [article, at]));
  const isTaken = new Uint8Array(before.length);
  const slices: { columns: ForwardColumns; from: number; to: number }[] = [];
  for (const article of articles) {
    const place = placeOf.get(article);
    const last = slices.at(-1);
    if (basis && place !== undefined) {
      isTaken[place] = 1;
      if (last?.columns === basis.columns && last.to === place) last.to += 1;
      else slices.push({ columns: basis.columns, from: place, to: place + 1 });
    } else {
      slices.push({ columns: buildForwardColumns(of(article).passages, lexicon), from: 0, to: 1 });
      yield;
    }
  }
  const gone = before.flatMap((_, at): ForwardSlice[] =>
    basis && !isTaken[at] ? [{ columns: basis.columns, from: at, to: at + 1 }] : [],
  );
  return { slices, gone };
};

const passagesIn = ({ columns: { firstPassage }, from, to }: ForwardSlice): [from: number, to: number] => [
  firstPassage[from] as number,
  firstPassage[to] as number,
];
const sizeOf = (slices: readonly ForwardSlice[]): number =>
  slices.map(passagesIn).reduce((sum, [from, to]) => sum + to - from, 0);

const takeSteps = function* (
  store: PassageStore,
  slices: readonly ForwardSlice[],
  keys: Iterator<number>,
): Steps<void> {
  for (const slice of slices) {
    const [from, to] = passagesIn(slice);
    for (let passage = from; passage < to; passage += 1) {
      const key = keys.next();
      if (key.done) return;
      store.take(key.value, slice.columns, slice.from, passage);
      yield;
    }
  }
};

/**
 * Indexes articles in steps. If little of a basis changes, reuses its inverted index. New passages get keys that no other
 * version sees, and are removed again if anything fails. So every question that is asked meanwhile sees its own version,
 * complete and without other passages.
 */
export const indexVersionSteps = function* (
  articles: readonly Article[],
  digests: ArticleDigests,
  basis?: Basis,
): Steps<IndexVersion> {
  const { slices, gone } = yield* planSteps(articles, digests, basis);
  const isNew = ({ columns }: ForwardSlice): boolean => columns !== basis?.columns;
  const fresh = slices.filter(isNew);
  const before = basis?.index;
  const forward = yield* forwardIndexSteps(slices, digests.lexicon, before?.forward, before ? gone : []);
  yield;
  const passages = articles.flatMap((article) => digests.of(article).passages);
  yield;
  if (!before || sizeOf(fresh) + sizeOf(gone) > SMALL_CHANGE * passages.length) {
    const store = yield* passageStoreSteps(forward);
    yield;
    const nothing = function* (): Steps<void> {};
    const index = indexPassages(passages, forward, store, placesAsKeys(passages.length));
    return { index, retireSteps: nothing, discardSteps: nothing };
  }
  const { store, keys } = before;
  const put: number[] = [];
  const discardSteps = (): Steps<void> => takeSteps(store, fresh, put.values());
  try {
    const keyOf = new Uint32Array(passages.length);
    let place = 0;
    for (const slice of slices) {
      const [from, to] = passagesIn(slice);
      if (isNew(slice)) {
        for (let passage = from; passage < to; passage += 1) {
          put.push(store.put(slice.columns, 0, passage));
          keyOf[place + passage - from] = put.at(-1) as number;
          yield;
        }
      } else keyOf.set(keys.keyOf.subarray(from, to), place);
      place += to - from;
    }
    yield;
    const index = indexPassages(passages, forward, store, passageKeys(keyOf));
    const goneKeys = gone.flatMap((slice) => [...keys.keyOf.subarray(...passagesIn(slice))]);
    return { index, retireSteps: () => takeSteps(store, gone, goneKeys.values()), discardSteps };
  } catch (error) {
    yield* discardSteps();
    throw error;
  }
};
