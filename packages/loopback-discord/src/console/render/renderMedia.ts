import type { APIFileComponent, APIMediaGalleryItem, APIThumbnailComponent } from 'discord-api-types/v10';
import { html } from 'hono/html';
import { webUrl } from '../markdown/webUrl.ts';
import type { Html, RenderContext } from './renderContext.ts';

const units = ['bytes', 'KB', 'MB'];

const sizeOf = (bytes: number): string => {
  const power = bytes < 1_024 ? 0 : bytes < 1_048_576 ? 1 : 2;
  const size = bytes / 1_024 ** power;
  return `${power === 0 ? size : size.toFixed(1)} ${units[power]}`;
};

type Picture = Pick<APIMediaGalleryItem | APIThumbnailComponent, 'media' | 'description' | 'spoiler'>;

/** Renders a picture on this machine. For a picture from elsewhere it shows a link and fetches nothing. */
export const renderPicture = ({ media, description, spoiler }: Picture, context: RenderContext): Html => {
  const url = context.fileUrl(media.url);
  if (url !== undefined)
    return html`<img class="picture${spoiler ? ' veiled' : ''}" src="${url}" alt="${description ?? ''}">`;
  const away = webUrl(media.url);
  return html`<span class="picture away">${description || 'Picture'}${away ? html` · <a href="${away}" target="_blank" rel="noopener noreferrer">${new URL(away).hostname}</a>` : ''}</span>`;
};

interface FileFace {
  readonly url: string;
  readonly name: string;
  readonly size?: number | undefined;
}

export const renderFile = ({ url, name, size }: FileFace, context: RenderContext): Html => {
  const href = context.fileUrl(url);
  const label = href
    ? html`<a href="${href}" download="${name}" target="_blank" rel="noopener noreferrer">${name}</a>`
    : html`<span>${name}</span>`;
  return html`<div class="file"><span class="file-sign" aria-hidden="true">📄</span><div>${label}${size === undefined ? '' : html`<small>${sizeOf(size)}</small>`}</div></div>`;
};

export const renderFileComponent = ({ file, name, size }: APIFileComponent, context: RenderContext): Html =>
  renderFile({ url: file.url, name: name ?? file.url.split('/').at(-1) ?? 'file', size }, context);
