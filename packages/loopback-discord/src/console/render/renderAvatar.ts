import { html } from 'hono/html';
import type { Html } from './renderContext.ts';

const TINTS = 5;

const tintOf = (name: string): number =>
  [...name].reduce((hash, letter) => (hash * 33 + (letter.codePointAt(0) ?? 0)) % 65_521, 0) % TINTS;

/**
 * Renders a disc with the first letter of a name. The tint depends on the name alone, so it is the same in every session.
 */
export const renderAvatar = (name: string): Html =>
  html`<span class="avatar tint-${tintOf(name)}" aria-hidden="true">${[...name][0]?.toUpperCase() ?? '?'}</span>`;
