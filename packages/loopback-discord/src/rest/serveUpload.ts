import type { UploadStore } from '../uploadStore.ts';

/** A stored file over HTTP. It is data, never a page of this origin. */
export const serveUpload = (uploads: UploadStore, id: string): Response => {
  const stored = uploads.get(id);
  if (!stored) return new Response(null, { status: 404 });
  const headers = {
    'Content-Type': stored.attachment.content_type ?? 'application/octet-stream',
    'Content-Security-Policy': 'sandbox',
    'X-Content-Type-Options': 'nosniff',
  };
  return new Response(stored.data, { headers });
};
