import { html } from 'hono/html';
import type { Html } from './renderContext.ts';

const TINTS = 5;

/** A disc with the first letter of a name, in a tint that goes with the id. */
export const renderAvatar = ({ id, name }: { readonly id: string; readonly name: string }): Html =>
  html`<span class="avatar tint-${Number(BigInt.asUintN(32, BigInt(id))) % TINTS}" aria-hidden="true">${[...name][0]?.toUpperCase() ?? '?'}</span>`;
