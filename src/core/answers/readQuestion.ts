import { cut, isFurniture, type Span } from '../language/index.ts';
import type { CandidateRequest, CandidateSource, CorpusFacts } from '../search/index.ts';
import { type AnalysedQuestion, analyseQuestion, nameHolder } from './analyseQuestion.ts';
import type { ResolvedRole } from './answer.ts';
import { askedSpeaker } from './askedSpeaker.ts';
import { type BoundSpeaker, bindSpeaker, type SpokenBy } from './bindSpeaker.ts';
import { type BoundQuestion, bindQuestion, namedSources } from './boundQuestion.ts';
import { askedRole, holderOf } from './roles.ts';
import { type StatedCandidate, stateCandidates } from './scanPassage.ts';

/** Number of candidates that are ranked. */
const CANDIDATES = 24;
/** Further candidates if the question names an outlet: passages of its articles may share few words with the question. */
const MORE_OF_OUTLET = 12;
/** Passages read to find the holder of an office: its words are common, and few passages have them side by side. */
const NAMING = 60;

/** Returns the vector of a question; undefined if words alone find its answer. */
export type VectorOf = (question: string) => Promise<Float32Array | undefined>;

/** A question with its facts and candidates from one source. */
export interface Reading {
  readonly bound: BoundQuestion;
  readonly speaker: BoundSpeaker | undefined;
  readonly candidates: readonly StatedCandidate[];
  /** Draws candidates from the given articles only, at most `limit`. */
  readonly candidatesIn: (
    articles: ReadonlySet<string> | undefined,
    limit?: number,
  ) => Promise<readonly StatedCandidate[]>;
  /** The offices in the question that were resolved to their holders. */
  readonly roles: readonly ResolvedRole[];
}

interface ReadingOptions {
  readonly among?: ReadonlySet<string> | undefined;
  readonly spokenBy?: SpokenBy | undefined;
  readonly vectorOf?: VectorOf | undefined;
}

/** Reads the facts and candidates for a question whose offices are resolved. */
const readResolved = async (
  question: AnalysedQuestion,
  source: CandidateSource,
  { among, spokenBy }: ReadingOptions,
  facts: QuestionFacts,
  encoded: ReturnType<VectorOf> | undefined,
): Promise<Reading> => {
  const { named, counted } = facts;
  const bound = bindQuestion(question, counted, named);
  const { searchTerms, marks, idf, sources } = bound;
  const vector = await encoded;
  const draw = async (
    from: CandidateRequest['among'],
    limit = CANDIDATES,
    favoured?: CandidateRequest['favoured'],
  ) => {
    const forms = question.terms.map(({ form }) => form);
    const request = { terms: searchTerms, marks, forms, weights: idf, limit, vector };
    const found = await source.draw({ ...request, among: from, favoured });
    return found.filter(
      ({ passage, sentences }) =>
        sentences.length === 0 || sentences.some(({ span }) => !isFurniture(cut(passage.text, span))),
    );
  };
  const outlets = { sources: new Set(sources.keys()), limit: MORE_OF_OUTLET };
  const drawn = await draw(among, CANDIDATES, sources.size > 0 ? outlets : undefined);
  const asked = spokenBy && askedSpeaker(question);
  const passages = drawn.map(({ passage }) => passage);
  const speaker = asked && bindSpeaker(bound, asked, await spokenBy(asked.name, passages));
  return {
    bound,
    speaker,
    candidates: stateCandidates(bound, speaker, drawn),
    candidatesIn: async (articles, limit) => stateCandidates(bound, undefined, await draw(articles, limit)),
    roles: [],
  };
};

/** The corpus's counts for a question, and the sources that the question may name. */
interface QuestionFacts {
  readonly named: ReturnType<typeof namedSources>;
  readonly counted: CorpusFacts;
}
const countQuestion = async (question: AnalysedQuestion, source: CandidateSource): Promise<QuestionFacts> => {
  const named = namedSources(question);
  const terms = question.terms.map(({ term }) => term);
  return { named, counted: await source.count({ terms, sources: [...named.keys()] }) };
};

/**
 * Finds the holder of the office that a question names, in the passages that name the office; undefined if it names none.
 */
const findHolder = async (
  { text, words, terms }: AnalysedQuestion,
  source: CandidateSource,
  { counted }: QuestionFacts,
): Promise<{ holder: ResolvedRole; role: Span } | undefined> => {
  const names = new Set(terms.flatMap(({ form }, at) => (counted.terms[at]?.isName ? [form] : [])));
  const role = askedRole(text, words, (form) => names.has(form));
  const [first, last] = role ? [words[role.from], words[role.end - 1]] : [];
  if (!role || !first || !last) return undefined;
  const within = ({ position }: { position: number }) => position >= role.from && position < role.end;
  const wanted = terms.flatMap((term, at) => {
    const fact = within(term) ? counted.terms[at] : undefined;
    return fact ? [...(fact.frequency > 0 ? [fact] : []), ...fact.sameAs] : [];
  });
  const drawn = await source.draw({
    terms: wanted.sort((a, b) => a.frequency - b.frequency),
    marks: new Map(),
    forms: [],
    weights: [],
    limit: NAMING,
  });
  const holder = holderOf(role, drawn);
  return holder && { holder, role: [first.start, last.end] };
};

/** Finds the holder of the office that a text names; undefined if it names none, or the corpus does not name the holder. */
export const resolveHolder = async (
  text: string,
  source: CandidateSource,
): Promise<ResolvedRole | undefined> => {
  const question = analyseQuestion(text);
  return (await findHolder(question, source, await countQuestion(question, source)))?.holder;
};

/** Reads the facts and candidates for a question from a source, after it resolves an office to its holder. */
export const readQuestion = async (
  question: AnalysedQuestion,
  source: CandidateSource,
  options: ReadingOptions = {},
): Promise<Reading> => {
  // The encoder works while the source counts: both may be far away.
  const encoded = options.vectorOf?.(question.text);
  const facts = await countQuestion(question, source);
  const found = await findHolder(question, source, facts);
  if (!found) return readResolved(question, source, options, facts, encoded);
  const resolved = nameHolder(question.text, found.role, found.holder.name);
  const again = options.vectorOf?.(resolved.text);
  const counted = await countQuestion(resolved, source);
  const reading = await readResolved(resolved, source, options, counted, again);
  return { ...reading, roles: [found.holder] };
};
