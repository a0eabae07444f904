import { cut, isFurniture, type Span } from '../language/index.ts';
import type { CandidateRequest, CandidateSource, CorpusFacts } from '../search/index.ts';
import { type AnalysedQuestion, analyseQuestion, nameHolder } from './analyseQuestion.ts';
import type { ResolvedRole } from './answer.ts';
import { askedSpeaker } from './askedSpeaker.ts';
import { type BoundSpeaker, bindSpeaker, type SpokenBy } from './bindSpeaker.ts';
import { type BoundQuestion, bindQuestion, namedSources } from './boundQuestion.ts';
import { askedRole, holderOf } from './roles.ts';
import { type StatedCandidate, stateCandidates } from './scanPassage.ts';

/** How many candidates are weighed. */
const CANDIDATES = 24;
/** How many more where the question names an outlet: passages of its articles, which may share few words with the question. */
const MORE_OF_OUTLET = 12;
/** How many passages are read for the holder of an office: its words are common ones, and few passages have them side by side. */
const NAMING = 60;

/** The vector of a question; undefined where words alone find its answer. */
export type VectorOf = (question: string) => Promise<Float32Array | undefined>;

/** A question with all that a source gives for it. */
export interface Reading {
  readonly bound: BoundQuestion;
  readonly speaker: BoundSpeaker | undefined;
  readonly candidates: readonly StatedCandidate[];
  /** The same of some articles alone. */
  readonly candidatesIn: (articles: ReadonlySet<string>) => Promise<readonly StatedCandidate[]>;
  /** The offices that were resolved to the people who hold them. */
  readonly roles: readonly ResolvedRole[];
}

interface ReadingOptions {
  readonly among?: ReadonlySet<string> | undefined;
  readonly spokenBy?: SpokenBy | undefined;
  readonly vectorOf?: VectorOf | undefined;
}

/** Reads what a source has on a question whose offices are resolved. */
const readResolved = async (
  question: AnalysedQuestion,
  source: CandidateSource,
  { among, spokenBy, vectorOf }: ReadingOptions,
  facts: QuestionFacts,
): Promise<Reading> => {
  const { named, counted } = facts;
  const bound = bindQuestion(question, counted, named);
  const { searchTerms, marks, idf, sources } = bound;
  const vector = await vectorOf?.(question.text);
  const draw = async (from: CandidateRequest['among'], favoured?: CandidateRequest['favoured']) => {
    const forms = question.terms.map(({ form }) => form);
    const request = { terms: searchTerms, marks, forms, weights: idf, limit: CANDIDATES, vector };
    const found = await source.draw({ ...request, among: from, favoured });
    return found.filter(
      ({ passage, sentences }) =>
        sentences.length === 0 || sentences.some(({ span }) => !isFurniture(cut(passage.text, span))),
    );
  };
  const outlets = { sources: new Set(sources.keys()), limit: MORE_OF_OUTLET };
  const drawn = await draw(among, sources.size > 0 ? outlets : undefined);
  const asked = spokenBy && askedSpeaker(question);
  const passages = drawn.map(({ passage }) => passage);
  const speaker = asked && bindSpeaker(bound, asked, await spokenBy(asked.name, passages));
  return {
    bound,
    speaker,
    candidates: stateCandidates(bound, speaker, drawn),
    candidatesIn: async (articles) => stateCandidates(bound, undefined, await draw(articles)),
    roles: [],
  };
};

/** What a corpus counts of a question, and the sources it may name. */
interface QuestionFacts {
  readonly named: ReturnType<typeof namedSources>;
  readonly counted: CorpusFacts;
}
const countQuestion = async (question: AnalysedQuestion, source: CandidateSource): Promise<QuestionFacts> => {
  const named = namedSources(question);
  const terms = question.terms.map(({ term }) => term);
  return { named, counted: await source.count({ terms, sources: [...named.keys()] }) };
};

/** Who holds the office that a question names, by the passages that name it; undefined where it names none. */
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

/** Who holds the office that a text names; undefined where it names none, or the corpus does not say who holds it. */
export const resolveHolder = async (
  text: string,
  source: CandidateSource,
): Promise<ResolvedRole | undefined> => {
  const question = analyseQuestion(text);
  return (await findHolder(question, source, await countQuestion(question, source)))?.holder;
};

/** Reads what a source has on a question. */
export const readQuestion = async (
  question: AnalysedQuestion,
  source: CandidateSource,
  options: ReadingOptions = {},
): Promise<Reading> => {
  const facts = await countQuestion(question, source);
  const found = await findHolder(question, source, facts);
  if (!found) return readResolved(question, source, options, facts);
  const resolved = nameHolder(question.text, found.role, found.holder.name);
  const reading = await readResolved(resolved, source, options, await countQuestion(resolved, source));
  return { ...reading, roles: [found.holder] };
};
