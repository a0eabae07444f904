import type { APIEmbed } from 'discord-api-types/v10';
import { html } from 'hono/html';
import { webUrl } from '../markdown/webUrl.ts';
import type { Html, RenderContext } from './renderContext.ts';
import { renderMarkdown } from './renderMarkdown.ts';

/** Renders an embed's text. It leaves out the pictures, because it would have to fetch them from elsewhere. */
export const renderEmbed = (
  { title, url, description, fields, footer }: APIEmbed,
  context: RenderContext,
): Html => {
  const href = url === undefined ? undefined : webUrl(url);
  const heading = href
    ? html`<a href="${href}" target="_blank" rel="noopener noreferrer">${title}</a>`
    : html`${title}`;
  return html`<div class="container embed">
${title ? html`<h3>${heading}</h3>` : ''}
${description ? renderMarkdown(description, context) : ''}
${(fields ?? []).map(({ name, value }) => html`<div><strong>${name}</strong>${renderMarkdown(value, context)}</div>`)}
${footer ? html`<p class="subtext">${footer.text}</p>` : ''}
</div>`;
};
