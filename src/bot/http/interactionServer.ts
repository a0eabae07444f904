import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type InteractionResponseType, InteractionType } from 'discord.js';
import { isSigned, readPublicKey } from './verifySignature.ts';

/** The part of Discord's interaction that this server reads. */
export interface SentInteraction {
  readonly id: string;
  readonly token: string;
  readonly type: number;
}

/** The body of an answer, in the form of a POST to Discord. */
export interface Callback {
  readonly body: Uint8Array | string;
  /** The content type. */
  readonly type: string;
}

interface ServerOptions {
  /** 64 hexadecimal digits. */
  readonly publicKey: string;
  readonly onInteraction: (interaction: SentInteraction) => void;
  /** Returns whether the server takes interactions. */
  readonly isReady: () => boolean;
  readonly onFault: (error: unknown) => void;
  /** Milliseconds since 1970; by default the machine's clock. */
  readonly now?: () => number;
}

const PONG = JSON.stringify({ type: 1 satisfies InteractionResponseType.Pong });
/** Discord's payloads hold one message at most. */
const MOST_BYTES = 4 * 1024 * 1024;
/** Milliseconds after which the server gives up on an answer; Discord gives up at 3,000. */
const PATIENCE = 2_900;
/** Milliseconds for which an id is remembered, to refuse repeated requests. */
const REMEMBERED = 15 * 60_000;
const JSON_TYPE = 'application/json';

const readBody = async (request: IncomingMessage): Promise<Buffer | undefined> => {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += (chunk as Buffer).length;
    if (length > MOST_BYTES) return undefined;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
};

const headerOf = ({ headers }: IncomingMessage, name: string): string => {
  const value = headers[name];
  return typeof value === 'string' ? value : '';
};

const readInteraction = (body: Buffer): SentInteraction | undefined => {
  try {
    const sent: unknown = JSON.parse(body.toString('utf8'));
    if (typeof sent !== 'object' || sent === null || !('type' in sent)) return undefined;
    return sent as SentInteraction;
  } catch {
    return undefined;
  }
};

/**
 * Creates a server for signed interactions over HTTP (POST /). The first answer to each goes into the response. `answer`
 * sends it, and returns undefined if Discord no longer waits for it.
 */
export const createInteractionServer = (options: ServerOptions) => {
  const { onInteraction, isReady, onFault, now = Date.now } = options;
  const key = readPublicKey(options.publicKey);
  /** The functions that answer, by interaction id. */
  const waiting = new Map<string, (callback: Callback) => Promise<void>>();
  /** Promises of sent responses, by token: later requests wait for them. */
  const sending = new Map<string, Promise<void>>();
  /** The time of each id's first request, the oldest first. */
  const seen = new Map<string, number>();

  const isAgain = (id: string): boolean => {
    const at = now();
    for (const [old, since] of seen) {
      if (at - since < REMEMBERED) break;
      seen.delete(old);
    }
    if (seen.has(id)) return true;
    seen.set(id, at);
    return false;
  };
  const end = (response: ServerResponse, status: number, body?: string): void => {
    if (response.headersSent) return;
    response.writeHead(status, body === undefined ? {} : { 'content-type': JSON_TYPE });
    response.end(body);
  };
  const wait = ({ id, token }: SentInteraction, response: ServerResponse): void => {
    const timer = setTimeout(() => end(response, 503), PATIENCE);
    const sent = new Promise<void>((resolve) => {
      response.on('close', () => {
        clearTimeout(timer);
        waiting.delete(id);
        resolve();
      });
    });
    waiting.set(id, async ({ body, type }) => {
      waiting.delete(id);
      sending.set(token, sent);
      void sent.then(() => sending.delete(token));
      response.writeHead(200, { 'content-type': type });
      response.end(body);
      await sent;
    });
  };
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== 'POST') return end(response, 405);
    const body = await readBody(request);
    if (!body) {
      response.setHeader('connection', 'close');
      return end(response, 413);
    }
    const signature = headerOf(request, 'x-signature-ed25519');
    const timestamp = headerOf(request, 'x-signature-timestamp');
    if (!isSigned({ signature, timestamp, body }, key, now())) return end(response, 401);
    const sent = readInteraction(body);
    if (sent?.type === InteractionType.Ping) return end(response, 200, PONG);
    if (typeof sent?.id !== 'string' || typeof sent.token !== 'string') return end(response, 400);
    if (!isReady()) return end(response, 503);
    if (isAgain(sent.id)) return end(response, 409);
    wait(sent, response);
    onInteraction(sent);
  };
  const server: Server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      onFault(error);
      end(response, 500);
    });
  });
  return {
    server,
    /** Answers an interaction in its response. Returns undefined if Discord waits for no answer there. */
    answer: (id: string, callback: Callback): Promise<void> | undefined => waiting.get(id)?.(callback),
    /** Resolves when the response with the first answer of this token is sent; at once if none is being sent. */
    sent: async (token: string): Promise<void> => sending.get(token),
  };
};
