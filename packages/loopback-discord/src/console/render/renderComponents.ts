import {
  type APIMessageTopLevelComponent,
  type APISectionComponent,
  ComponentType,
  SeparatorSpacingSize,
} from 'discord-api-types/v10';
import { html } from 'hono/html';
import { renderButton } from './renderButton.ts';
import type { Html, RenderContext } from './renderContext.ts';
import { renderMarkdown } from './renderMarkdown.ts';
import { renderFileComponent, renderPicture } from './renderMedia.ts';
import { renderSelect } from './renderSelect.ts';

const section = ({ components, accessory }: APISectionComponent, context: RenderContext): Html =>
  html`<div class="section"><div>${components.map(({ content }) => renderMarkdown(content, context))}</div><div class="accessory">${
    accessory.type === ComponentType.Button ? renderButton(accessory) : renderPicture(accessory, context)
  }</div></div>`;

/** `#rrggbb`; undefined without an accent. */
const hex = (colour: number | null | undefined): string | undefined =>
  typeof colour === 'number' ? `#${(colour & 0xffffff).toString(16).padStart(6, '0')}` : undefined;

const component = (node: APIMessageTopLevelComponent, context: RenderContext): Html => {
  switch (node.type) {
    case ComponentType.TextDisplay:
      return renderMarkdown(node.content, context);
    case ComponentType.Section:
      return section(node, context);
    case ComponentType.Separator:
      return html`<div class="separator${node.spacing === SeparatorSpacingSize.Large ? ' large' : ''}">${node.divider === false ? '' : html`<hr>`}</div>`;
    case ComponentType.Container: {
      const accent = hex(node.accent_color);
      // An attribute, not a style: the page's policy allows no inline style.
      return html`<div class="container${node.spoiler ? ' veiled' : ''}">${accent ? html`<svg class="accent" aria-hidden="true"><rect width="100%" height="100%" fill="${accent}"/></svg>` : ''}${renderComponents(node.components, context)}</div>`;
    }
    case ComponentType.MediaGallery:
      return html`<div class="gallery">${node.items.map((item) => renderPicture(item, context))}</div>`;
    case ComponentType.File:
      return renderFileComponent(node, context);
    case ComponentType.ActionRow:
      return html`<div class="row">${node.components.map((control) =>
        control.type === ComponentType.Button ? renderButton(control) : renderSelect(control, context),
      )}</div>`;
    default:
      return html`<p class="unknown">This console cannot show a component of this type.</p>`;
  }
};

/** Renders a message's components from its payload, in order. */
export const renderComponents = (
  nodes: readonly APIMessageTopLevelComponent[],
  context: RenderContext,
): Html[] => nodes.map((node) => component(node, context));
