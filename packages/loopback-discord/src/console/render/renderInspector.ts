import { html } from 'hono/html';
import { messageUse, type Use } from '../../checks/messageSize.ts';
import type { LoopbackMessage, RestCall } from '../../loopbackDiscord.ts';
import type { Html } from './renderContext.ts';

const number = new Intl.NumberFormat('en');

const meter = ({ of, used, most }: Use): Html =>
  html`<div class="use"><span id="use-${of}">${of}</span><meter aria-labelledby="use-${of}" min="0" max="${most}" high="${Math.round(most * 0.9)}" value="${used}"></meter><span>${number.format(used)} of ${number.format(most)}</span></div>`;

const remark = ({ method, route, status, refusal, notices }: RestCall): Html =>
  html`<li><code>${method} ${route}</code> ${status}${refusal === null ? '' : html`<br>${refusal}`}${notices.map((notice) => html`<br>${notice}`)}</li>`;

/** Renders one message's use of Discord's limits, Discord's objections to its calls, and its JSON. */
export const renderInspector = ({ json, revision }: LoopbackMessage, calls: readonly RestCall[]): Html => {
  const remarks = calls.filter(({ refusal, notices }) => refusal !== null || notices.length > 0);
  return html`<h3>Use of Discord’s limits</h3>
${messageUse(json.components ?? []).map(meter)}
${remarks.length > 0 ? html`<h3>What Discord objected to</h3><ul class="remarks">${remarks.map(remark)}</ul>` : ''}
<h3>Payload${revision > 0 ? html` <small>edited ${revision} ${revision === 1 ? 'time' : 'times'}</small>` : ''}</h3>
<pre class="json" tabindex="0" aria-label="Payload as JSON"><code>${JSON.stringify({ flags: json.flags, content: json.content || undefined, components: json.components, attachments: json.attachments.length > 0 ? json.attachments : undefined }, null, 2)}</code></pre>`;
};
