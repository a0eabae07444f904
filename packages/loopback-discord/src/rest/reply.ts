import { RateLimited, type Refusal } from '../checks/refusal.ts';
import type { UploadStore } from '../uploadStore.ts';
import type { RestAnswer } from './handler.ts';

/** Returns an answer as HTTP; without `json` it has no body. */
export const reply = ({ status, json }: RestAnswer): Response =>
  json === undefined ? new Response(null, { status }) : Response.json(json, { status });

/** Returns a refusal in Discord's form: `{code, message, errors?}`, and for 429 the seconds to wait. */
export const replyRefusal = (refusal: Refusal): Response => {
  const { status, code, message, errors } = refusal;
  if (!(refusal instanceof RateLimited)) {
    return Response.json({ message, code, ...(errors ? { errors } : {}) }, { status });
  }
  const { seconds, global } = refusal;
  const headers = {
    'Retry-After': String(seconds),
    'X-RateLimit-Scope': global ? 'global' : 'user',
    ...(global ? { 'X-RateLimit-Global': 'true' } : {}),
  };
  return Response.json({ message, retry_after: seconds, global }, { status, headers });
};

/** Serves a stored file over HTTP, as data and never as a page of this origin. */
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
