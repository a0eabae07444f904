import {
  type APIMessage,
  type APIUser,
  InteractionType,
  MessageFlags,
  MessageType,
} from 'discord-api-types/v10';
import { html } from 'hono/html';
import type { LoopbackMessage } from '../../loopbackDiscord.ts';
import { formatTimestamp } from '../markdown/formatTimestamp.ts';
import { renderAvatar } from './renderAvatar.ts';
import { renderComponents } from './renderComponents.ts';
import type { Html, RenderContext } from './renderContext.ts';
import { renderEmbed } from './renderEmbed.ts';
import { renderMarkdown } from './renderMarkdown.ts';
import { renderFile } from './renderMedia.ts';

const displayName = (user: APIUser, { nameOf }: RenderContext): string =>
  nameOf(user.id) ?? user.global_name ?? user.username;

/** Names the user and the command, or links the earlier message whose control was used. */
const usedBy = (message: APIMessage, context: RenderContext): Html => {
  const { interaction_metadata: used, message_reference: earlier } = message;
  if (!used) return html``;
  const name = displayName(used.user, context);
  const command = 'name' in used && typeof used.name === 'string' ? used.name : undefined;
  const slash = message.type === MessageType.ContextMenuCommand ? '' : '/';
  const what =
    used.type !== InteractionType.ApplicationCommand && earlier?.message_id
      ? html`<a href="#message-${earlier.message_id}">an earlier message</a>`
      : html`<span class="mention">${command ? slash + command : 'the app'}</span>`;
  return html`<div class="used">${renderAvatar(name)}<span><strong>${name}</strong> used ${what}</span></div>`;
};

const content = (message: APIMessage, context: RenderContext): Html => {
  const components = renderComponents(message.components ?? [], context);
  if ((message.flags ?? 0) & MessageFlags.IsComponentsV2)
    return html`<div class="components">${components}</div>`;
  const files = message.attachments.map(({ url, filename, size }) =>
    renderFile({ url, name: filename, size }, context),
  );
  const embeds = message.embeds.map((embed) => renderEmbed(embed, context));
  return html`${message.content === '' ? '' : renderMarkdown(message.content, context)}${files}${embeds}${components}`;
};

const thinking = (name: string): Html =>
  html`<p class="thinking">${name} is thinking<span class="dots" aria-hidden="true"><i></i><i></i><i></i></span></p>`;

const privately = (id: string): Html =>
  html`<p class="only-you"><span aria-hidden="true">👁</span> Only you can see this · <button type="button" class="as-link" data-dismiss="${id}">Dismiss message</button></p>`;

const toolbar = (id: string, menus: readonly string[]): Html => html`<div class="tools">
${menus.map((menu) => html`<button type="button" data-menu="${menu}">${menu}</button>`)}<button type="button" data-inspect="${id}">Payload</button>
</div>`;

/**
 * Renders one message as its viewer sees it. `menus` are the message commands of that viewer. The caller checks that the
 * viewer may see the message.
 */
export const renderMessage = (
  { id, json, onlyFor, thinking: waiting, revision }: LoopbackMessage,
  menus: readonly string[],
  context: RenderContext,
): Html => {
  const name = displayName(json.author, context);
  const sent = new Date(json.timestamp);
  const full = formatTimestamp(sent, 'F', context.locale, context.now);
  return html`<article class="message${onlyFor === null ? '' : ' private'}" id="message-${id}" data-message="${id}" data-revision="${revision}" aria-label="${name}, ${formatTimestamp(sent, 't', context.locale, context.now)}">
${usedBy(json, context)}
<div class="said">${renderAvatar(name)}
<div class="body"><p class="by"><strong>${name}</strong>${json.author.bot ? html` <span class="tag">APP</span>` : ''} <time datetime="${sent.toISOString()}" title="${full}">${formatTimestamp(sent, 't', context.locale, context.now)}</time></p>
${waiting ? thinking(name) : content(json, context)}
${json.edited_timestamp ? html`<span class="edited">(edited)</span>` : ''}
<p class="failed" role="alert" hidden>This interaction failed</p>
${onlyFor === null ? '' : privately(id)}
</div></div>
${toolbar(id, menus)}
</article>`;
};
