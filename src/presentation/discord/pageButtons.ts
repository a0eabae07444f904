import type { APIButtonComponentWithCustomId } from 'discord.js';
import { controlButton } from './controlButton.ts';
import type { Origin } from './reply.ts';

export interface PageOptions {
  /** The control that turns the pages; its `page` is how many come before the first one shown. */
  readonly action: string;
  readonly from: number;
  /** How many come before the first one of the next page. */
  readonly end: number;
  readonly all: number;
  /** How many a page has at most. */
  readonly size: number;
}

/** Previous and next, where there are such pages. */
export const pageButtons = (
  { action, from, end, all, size }: PageOptions,
  { asker, version, wording }: Origin,
): APIButtonComponentWithCustomId[] => {
  const turn = (page: number, label: string, emoji: string) =>
    controlButton({ action, page: String(page), asker, version }, { label, emoji });
  return [
    ...(from > 0 ? [turn(Math.max(0, from - size), wording.previous, '◀️')] : []),
    ...(end < all ? [turn(end, wording.next, '▶️')] : []),
  ];
};
