import { Agent, fetch } from 'undici';
import { z } from 'zod';
import { createGuard, isLoopbackHost, isPublicAddress } from '../../shared/index.ts';
import { CHOICE_SCHEMA, type ChatMessage } from './prompt.ts';
import type { Structure } from './reader.ts';

/** The address and the credentials of a model. */
export interface EndpointSettings {
  /** The root of the API, for example https://host/v1; `/chat/completions` is added if it is missing. */
  readonly url: string;
  readonly model: string;
  readonly key?: string | undefined;
  /** Whether the host may have a private address and be reached without https. */
  readonly isPrivate: boolean;
}

/** The form of a request: endpoints accept different ones. */
export interface RequestForm {
  readonly structure: Structure;
  /** Whether it limits the reply by `max_completion_tokens`, as newer models require, without a temperature. */
  readonly isNewer: boolean;
}

/** The reply of a model. */
export interface Completion {
  readonly content: string;
  /** Tokens of question and reply, as the endpoint counts them; 0 if it does not. */
  readonly tokens: number;
}

export interface Endpoint {
  readonly model: string;
  readonly host: string;
  /** Sends one request. Throws `EndpointFailed`; rejects with the signal's reason if it is aborted. */
  complete(messages: readonly ChatMessage[], form: RequestForm, signal: AbortSignal): Promise<Completion>;
  close(): Promise<void>;
}

/** The endpoint gave no usable reply. The message says why, and contains no text from the endpoint. */
export class EndpointFailed extends Error {
  override readonly name = 'EndpointFailed';
  /** The HTTP status; undefined if there is none. */
  readonly status: number | undefined;
  constructor(message: string, status?: number) {
    super(message);
    this.status = status;
  }
}

const MOST_BYTES = 262_144;
const CONNECT_TIME = 5_000;
/** A choice is about fifty tokens; the rest is for models that think aloud. */
const MOST_TOKENS = 512;
const OK = 200;

const completion = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
  usage: z
    .object({ prompt_tokens: z.number().catch(0), completion_tokens: z.number().catch(0) })
    .optional()
    .catch(undefined),
});

const formatOf = (structure: Structure): object => {
  if (structure === 'parsing') return {};
  if (structure === 'json_object') return { response_format: { type: 'json_object' } };
  return {
    response_format: {
      type: 'json_schema',
      json_schema: { name: 'choice', strict: true, schema: CHOICE_SCHEMA },
    },
  };
};

const readBody = async (body: AsyncIterable<Uint8Array> | null): Promise<string> => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.length;
    // Leaving the loop cancels the stream and closes its connection.
    if (length > MOST_BYTES) throw new EndpointFailed('its reply is too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
};

const parseReply = (text: string): Completion => {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new EndpointFailed('its reply is no JSON');
  }
  const parsed = completion.safeParse(json);
  const content = parsed.data?.choices[0]?.message.content;
  if (!parsed.success || content === undefined) throw new EndpointFailed('its reply holds no message');
  const { usage } = parsed.data;
  return { content, tokens: (usage?.prompt_tokens ?? 0) + (usage?.completion_tokens ?? 0) };
};

/** Returns the code of an error's deepest cause; not its message, which may contain text from the endpoint. */
const codeOf = (error: unknown): string => {
  const { code, cause } = (error ?? {}) as { readonly code?: unknown; readonly cause?: unknown };
  if (cause !== undefined) return codeOf(cause);
  return typeof code === 'string' ? code : 'no connection';
};

/**
 * Opens an OpenAI-compatible endpoint. Connects only to addresses of the open internet, unless the host is this machine or
 * may be private. Does not follow redirects.
 */
export const openEndpoint = ({ url, model, key, isPrivate }: EndpointSettings): Endpoint => {
  const root = new URL(url);
  const path = root.pathname.replace(/(?<!\/)\/+$/, '');
  const target = new URL(root);
  target.pathname = path.endsWith('/chat/completions') ? path : `${path}/chat/completions`;
  const isLocal = isLoopbackHost(root.hostname);
  const { lookup, refusalOf } = createGuard({
    isAllowed: (address) => isPrivate || (isLocal ? isLoopbackHost(address) : isPublicAddress(address)),
  });
  const agent = new Agent({ connect: { lookup, timeout: CONNECT_TIME } });
  const headers = {
    'content-type': 'application/json',
    accept: 'application/json',
    'user-agent': 'talks-bot',
    ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
  };
  return {
    model,
    host: root.host,
    complete: async (messages, { structure, isNewer }, signal) => {
      const refusal = refusalOf(root.hostname);
      if (refusal) throw new EndpointFailed('its host is not on the open internet');
      const limits = isNewer
        ? { max_completion_tokens: MOST_TOKENS }
        : { max_tokens: MOST_TOKENS, temperature: 0 };
      const body = JSON.stringify({ model, messages, ...limits, stream: false, ...formatOf(structure) });
      try {
        const response = await fetch(target, {
          method: 'POST',
          dispatcher: agent,
          headers,
          body,
          signal,
          redirect: 'manual',
        });
        if (response.status !== OK) {
          await response.body?.cancel();
          throw new EndpointFailed(`it answers with status ${response.status}`, response.status);
        }
        return parseReply(await readBody(response.body));
      } catch (error) {
        if (signal.aborted) throw signal.reason;
        if (error instanceof EndpointFailed) throw error;
        throw new EndpointFailed(`it cannot be reached, or broke off (${codeOf(error)})`);
      }
    },
    close: () => agent.destroy(),
  };
};
