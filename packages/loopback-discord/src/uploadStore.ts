import type { APIAttachment } from 'discord-api-types/v10';
import type { Upload } from './loopbackDiscord.ts';
import { createRecent } from './recent.ts';
import { newSnowflake } from './snowflake.ts';

interface StoredUpload {
  readonly attachment: APIAttachment;
  readonly data: Uint8Array<ArrayBuffer>;
}

const TYPES: Readonly<Record<string, string>> = {
  txt: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  json: 'application/json',
  html: 'text/html; charset=utf-8',
  png: 'image/png',
  jpg: 'image/jpeg',
};

const contentTypeOf = ({ name, contentType }: Upload): string =>
  contentType || (TYPES[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream');

/** Creates the store of the files that members and the bot have sent, served under `origin`/attachments. */
export const createUploadStore = (history: number, origin: () => string) => {
  const uploads = createRecent<StoredUpload>(history);
  return {
    get: uploads.get,
    add: (upload: Upload, channelId: string, description?: string): APIAttachment => {
      const id = newSnowflake();
      const data = new Uint8Array(typeof upload.data === 'string' ? Buffer.from(upload.data) : upload.data);
      // On upload, Discord keeps only letters, digits and a few marks of a file's name.
      const filename = upload.name.replaceAll(/[^\p{L}\p{N}._-]+/gu, '_') || 'unknown';
      const url = `${origin()}/attachments/${channelId}/${id}/${encodeURIComponent(filename)}`;
      const attachment: APIAttachment = {
        id,
        filename,
        size: data.byteLength,
        url,
        proxy_url: url,
        content_type: contentTypeOf(upload),
        ...(description === undefined ? {} : { description }),
      };
      uploads.set(id, { attachment, data });
      return attachment;
    },
  };
};

export type UploadStore = ReturnType<typeof createUploadStore>;
