import { Agent, fetch } from 'undici';
import { z } from 'zod';
import { createGuard, isLoopbackHost, isPublicAddress } from '../../shared/index.ts';
import { CHOICE_SCHEMA, type ChatMessage } from './prompt.ts';
import type { Structure } from './reader.ts';

/** Where a model is asked, and as whom. */
export interface EndpointSettings {
  /** The root of the interface, as https://host/v1; `/chat/completions` is added where it is not there. */
  readonly url: string;
  readonly model: string;
  readonly key?: string | undefined;
  /** Whether the host may have a private address, and be asked without https. */
  readonly isPrivate: boolean;
}

/** How a request is put: endpoints differ in what they take. */
export interface RequestForm {
  readonly structure: Structure;
  /** Whether it says how long a reply may be, and at which temperature, in the words of newer models. */
  readonly isNewer: boolean;
}

/** What a model replied. */
export interface Completion {
  readonly content: string;
  /** Of question and reply, as the endpoint counts them; 0 where it does not. */
  readonly tokens: number;
}

export interface Endpoint {
  readonly model: string;
  readonly host: string;
  /** Asks once. Throws `EndpointFailed`; rejects with the signal's reason where it is aborted. */
  complete(messages: readonly ChatMessage[], form: RequestForm, signal: AbortSignal): Promise<Completion>;
  close(): Promise<void>;
}

/** The endpoint gave no reply; the message says why, and holds nothing that the endpoint wrote. */
export class EndpointFailed extends Error {
  override readonly name = 'EndpointFailed';
  /** The HTTP status; undefined where there is none. */
  readonly status: number | undefined;
  constructor(message: string, status?: number) {
    super(message);
    this.status = status;
  }
}

const MOST_BYTES = 262_144;
const CONNECT_TIME = 5_000;
/** A choice is some fifty tokens; the rest is for models that think aloud. */
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
    // Leaving the loop cancels the stream, and with it the connection.
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

/** The code of what went wrong on the way, of its deepest cause; a message may hold what the endpoint wrote. */
const codeOf = (error: unknown): string => {
  const { code, cause } = (error ?? {}) as { readonly code?: unknown; readonly cause?: unknown };
  if (cause !== undefined) return codeOf(cause);
  return typeof code === 'string' ? code : 'no connection';
};

/**
 * An OpenAI-compatible endpoint. It is connected to at addresses of the open internet alone, unless it is this machine or may be
 * private; redirects are not followed.
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
