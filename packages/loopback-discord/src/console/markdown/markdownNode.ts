export type Emphasis = 'strong' | 'em' | 'underline' | 'strike' | 'spoiler';

/** Discord's Markdown within a line. `text` is shown verbatim. */
export type InlineNode =
  | { readonly kind: 'text' | 'code' | 'mention'; readonly text: string }
  | { readonly kind: Emphasis; readonly children: readonly InlineNode[] }
  | { readonly kind: 'link'; readonly url: string; readonly children: readonly InlineNode[] }
  | { readonly kind: 'named-mention'; readonly of: 'user' | 'role' | 'channel'; readonly id: string }
  | { readonly kind: 'time'; readonly seconds: number; readonly style: string };

/** Discord's Markdown over whole lines. */
export type BlockNode =
  | { readonly kind: 'paragraph' | 'subtext'; readonly children: readonly InlineNode[] }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly children: readonly InlineNode[] }
  | { readonly kind: 'quote'; readonly blocks: readonly BlockNode[] }
  | { readonly kind: 'code-block'; readonly text: string }
  | { readonly kind: 'list'; readonly start: number | null; readonly items: readonly ListItem[] };

export interface ListItem {
  readonly children: readonly InlineNode[];
  /** Lists below this item. */
  readonly nested: readonly BlockNode[];
}
