/** A quotation of the examples, as somebody marked it. */
export interface KnownQuotation {
  readonly article: string;
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: string;
  readonly speaker: { readonly name: string; readonly mention?: string } | null;
}
