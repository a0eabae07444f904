import { type Mark, type MarkStyle, marksOf } from './marks.ts';

/** The text between a pair of quotation marks. Offsets are UTF-16 units of the paragraph. */
export interface MarkedSpan {
  /** Offset of the opening mark. */
  readonly start: number;
  /** End of the closing mark; for an unclosed span, the end of the paragraph’s text. */
  readonly end: number;
  /** The words between the marks. */
  readonly inner: readonly [start: number, end: number];
  readonly closed: boolean;
  /** Single marks: ‘…’, '…'. */
  readonly single: boolean;
  /** Spans inside this one, in order. */
  readonly children: readonly MarkedSpan[];
}

interface Open {
  readonly mark: Mark;
  readonly style: MarkStyle;
  readonly children: MarkedSpan[];
}

const MAX_DEPTH = 8;

/** "the workers’ rights": the mark follows an s and precedes a word. */
const looksPossessive = (text: string, at: number): boolean =>
  /s/i.test(text[at - 1] ?? '') && /^ \p{L}/u.test(text.slice(at + 1, at + 3));

/** For each mark, whether a later single mark could close and is no possessive. Without one, a single mark opens nothing. */
const closesLater = (text: string, marks: readonly Mark[]): boolean[] => {
  const later = new Array<boolean>(marks.length).fill(false);
  let found = false;
  for (let i = marks.length - 1; i >= 0; i--) {
    later[i] = found;
    const mark = marks[i];
    if (mark?.single && mark.closes.length > 0 && !looksPossessive(text, mark.at)) found = true;
  }
  return later;
};

/** The spans found so far, and the marks still open, outermost first. */
class Nesting {
  readonly roots: MarkedSpan[] = [];
  readonly #stack: Open[] = [];

  get #siblings(): MarkedSpan[] {
    return this.#stack.at(-1)?.children ?? this.roots;
  }

  open(mark: Mark, style: MarkStyle): void {
    if (this.#stack.length < MAX_DEPTH) this.#stack.push({ mark, style, children: [] });
  }

  /** How deep the innermost open mark of one of these styles is, or -1. */
  depthOf(styles: readonly MarkStyle[]): number {
    return this.#stack.findLastIndex(({ style }) => styles.includes(style));
  }

  /** Discards the innermost open mark; its children move outwards. */
  #drop(): void {
    const open = this.#stack.pop();
    if (open) this.#siblings.push(...open.children);
  }

  dropTo(depth: number): void {
    while (this.#stack.length > depth) this.#drop();
  }

  close(depth: number, mark: Mark): void {
    this.dropTo(depth + 1);
    this.#emit(mark.at, mark.at + mark.text.length, true);
  }

  #emit(inner: number, end: number, closed: boolean): void {
    const open = this.#stack.pop();
    if (!open) return;
    const from = open.mark.at + open.mark.text.length;
    if (inner <= from) return;
    const { children } = open;
    this.#siblings.push({
      start: open.mark.at,
      end,
      inner: [from, inner],
      closed,
      single: open.mark.single,
      children,
    });
  }

  /** Ends the text. An open outermost double mark becomes an unclosed quotation; any other open mark is discarded. */
  finish(end: number): void {
    this.dropTo(1);
    const [open] = this.#stack;
    if (!open) return;
    const reopened = open.children.some((child) => !child.single);
    if (open.mark.single || reopened) this.dropTo(0);
    else this.#emit(end, end, false);
  }
}

/**
 * Returns the spans between the quotation marks of one paragraph, outermost first, with nested spans as children. Reads
 * straight, curly, low, treebank and single marks, and guillemets. Apostrophes and possessives are no quotation marks. An
 * unclosed double mark runs to the end of the text. Ignores an unclosed single mark, and an unclosed mark with complete
 * double marks inside.
 */
export const markedSpans = (text: string): MarkedSpan[] => {
  const marks = marksOf(text);
  if (marks.length === 0) return [];
  const later = closesLater(text, marks);
  const nesting = new Nesting();
  for (const [i, mark] of marks.entries()) {
    const depth = nesting.depthOf(mark.closes);
    const possessive = mark.single && looksPossessive(text, mark.at) && later[i];
    if (depth >= 0 && possessive) continue;
    if (depth >= 0 && !(mark.opens && mark.onlyOpens)) nesting.close(depth, mark);
    else if (mark.opens && (!mark.single || later[i])) {
      // A straight mark that can only open, while another is open: the earlier one is an error.
      const odd = mark.opens === 'straight' ? nesting.depthOf(['straight']) : -1;
      if (odd >= 0) nesting.dropTo(odd);
      nesting.open(mark, mark.opens);
    }
  }
  nesting.finish(text.trimEnd().length);
  return nesting.roots.sort((a, b) => a.start - b.start);
};
