import { type APIButtonComponent, type APIMessageComponentEmoji, ButtonStyle } from 'discord-api-types/v10';
import { html } from 'hono/html';
import { webUrl } from '../markdown/webUrl.ts';
import type { Html } from './renderContext.ts';

const LOOK = {
  [ButtonStyle.Primary]: 'primary',
  [ButtonStyle.Secondary]: 'secondary',
  [ButtonStyle.Success]: 'success',
  [ButtonStyle.Danger]: 'danger',
} as const;

/** Only Discord has the picture of a custom emoji, so the page shows its name. */
const renderEmoji = (emoji: APIMessageComponentEmoji | undefined): Html => {
  if (!emoji?.name) return html``;
  return html`<span class="emoji" aria-hidden="true">${emoji.id ? `:${emoji.name}:` : emoji.name}</span> `;
};

/** Renders a button as Discord shows it; disables a link to anything but the web. */
export const renderButton = (button: APIButtonComponent): Html => {
  if (button.style === ButtonStyle.Premium)
    return html`<button type="button" class="button primary" disabled>Premium</button>`;
  const face = html`${renderEmoji(button.emoji)}${button.label ?? ''}`;
  const name = button.label || (button.emoji?.name ?? 'button');
  if (button.style === ButtonStyle.Link) {
    const url = webUrl(button.url);
    return url === undefined || button.disabled
      ? html`<button type="button" class="button secondary" aria-label="${name}" disabled>${face}</button>`
      : html`<a class="button secondary link" href="${url}" title="${url}" aria-label="${name} (opens a new tab)" target="_blank" rel="noopener noreferrer">${face}</a>`;
  }
  return html`<button type="button" class="button ${LOOK[button.style]}" data-click="${button.custom_id}" aria-label="${name}" ${button.disabled ? html`disabled` : ''}>${face}</button>`;
};
