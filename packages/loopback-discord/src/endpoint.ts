import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

/** Posts interactions to a bot by HTTP, as Discord does where the bot has an endpoint. */
export interface Endpoint {
  /** With which the posts are signed: 64 hexadecimal digits. */
  readonly publicKey: string;
  /** Where interactions go from now on; null: to the gateway. */
  connect(url: string | null): void;
}

interface Post {
  readonly id: string;
  readonly token: string;
}

/** Takes what an endpoint answers as the callback of an interaction. */
type TakeCallback = (post: Post, body: Uint8Array, type: string) => Promise<void>;

/** The 32 bytes of a public key stand at the end of its DER form. */
const RAW_BYTES = 32;
const rawKey = (key: KeyObject): string =>
  key.export({ format: 'der', type: 'spki' }).subarray(-RAW_BYTES).toString('hex');

/** Prepares to post interactions; `seconds`: the time, since 1970. */
export const createEndpoint = (take: TakeCallback, seconds = () => Math.floor(Date.now() / 1_000)) => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  let url: string | null = null;
  const controls: Endpoint = {
    publicKey: rawKey(publicKey),
    connect: (next) => {
      url = next;
    },
  };
  return {
    controls,
    isConnected: (): boolean => url !== null,
    /** Never rejects: what is not answered is not acknowledged. */
    post: async (interaction: Post): Promise<void> => {
      const body = JSON.stringify(interaction);
      const timestamp = String(seconds());
      const signature = sign(null, Buffer.from(`${timestamp}${body}`), privateKey).toString('hex');
      const headers = {
        'content-type': 'application/json',
        'x-signature-ed25519': signature,
        'x-signature-timestamp': timestamp,
      };
      try {
        const send = (): Promise<Response> => fetch(url ?? '', { method: 'POST', headers, body });
        // A connection that the bot has closed meanwhile is no answer.
        const response = await send().catch(send);
        const answer = new Uint8Array(await response.arrayBuffer());
        if (response.status === 200)
          await take(interaction, answer, response.headers.get('content-type') ?? '');
      } catch {
        // As a bot that is down: the interaction's time passes.
      }
    },
  };
};
