import { html } from 'hono/html';
import { formatTimestamp } from '../markdown/formatTimestamp.ts';
import type { BlockNode, InlineNode } from '../markdown/markdownNode.ts';
import { parseMarkdown } from '../markdown/parseMarkdown.ts';
import type { Html, RenderContext } from './renderContext.ts';

const unnamed = { user: '@unknown-user', role: '@unknown-role', channel: '# unknown' } as const;

const time = (seconds: number, style: string, { locale, now }: RenderContext): Html => {
  const date = new Date(seconds * 1_000);
  if (Number.isNaN(date.getTime())) return html`<span class="time">Invalid Date</span>`;
  const full = formatTimestamp(date, 'F', locale, now);
  return html`<time class="time" datetime="${date.toISOString()}" title="${full}">${formatTimestamp(date, style, locale, now)}</time>`;
};

const inline = (node: InlineNode, context: RenderContext): Html => {
  switch (node.kind) {
    case 'text':
      return html`${node.text}`;
    case 'code':
      return html`<code>${node.text}</code>`;
    case 'mention':
      return html`<span class="mention">${node.text}</span>`;
    case 'named-mention': {
      const name = context.nameOf(node.id);
      const sign = node.of === 'channel' ? '# ' : '@';
      return html`<span class="mention">${name === undefined ? unnamed[node.of] : sign + name}</span>`;
    }
    case 'time':
      return time(node.seconds, node.style, context);
    case 'link':
      return html`<a href="${node.url}" title="${node.url}" target="_blank" rel="noopener noreferrer">${inlines(node.children, context)}</a>`;
    case 'strong':
      return html`<strong>${inlines(node.children, context)}</strong>`;
    case 'em':
      return html`<em>${inlines(node.children, context)}</em>`;
    case 'underline':
      return html`<u>${inlines(node.children, context)}</u>`;
    case 'strike':
      return html`<s>${inlines(node.children, context)}</s>`;
    case 'spoiler':
      return html`<span class="spoiler" role="button" tabindex="0" aria-label="Spoiler: press to show" aria-expanded="false"><span>${inlines(node.children, context)}</span></span>`;
  }
};

const inlines = (nodes: readonly InlineNode[], context: RenderContext): Html[] =>
  nodes.map((node) => inline(node, context));

const list = ({ start, items }: Extract<BlockNode, { kind: 'list' }>, context: RenderContext): Html => {
  const rows = items.map(
    ({ children, nested }) => html`<li>${inlines(children, context)}${blocks(nested, context)}</li>`,
  );
  return start === null ? html`<ul>${rows}</ul>` : html`<ol start="${start}">${rows}</ol>`;
};

const block = (node: BlockNode, context: RenderContext): Html => {
  switch (node.kind) {
    case 'paragraph':
      return html`<p>${inlines(node.children, context)}</p>`;
    case 'subtext':
      return html`<p class="subtext">${inlines(node.children, context)}</p>`;
    case 'heading': {
      const children = inlines(node.children, context);
      // One level for all: the page's own headings are h1 and h2, and a message may begin with a heading of any level.
      return html`<h3 class="size-${node.level}">${children}</h3>`;
    }
    case 'quote':
      return html`<blockquote>${blocks(node.blocks, context)}</blockquote>`;
    case 'code-block':
      return html`<pre><code>${node.text}</code></pre>`;
    case 'list':
      return list(node, context);
  }
};

const blocks = (nodes: readonly BlockNode[], context: RenderContext): Html[] =>
  nodes.map((node) => block(node, context));

/** Renders Discord's Markdown as HTML. A text creates no other markup. */
export const renderMarkdown = (text: string, context: RenderContext): Html =>
  html`<div class="markdown">${blocks(parseMarkdown(text), context)}</div>`;
