import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

/** Posts interactions to a bot by HTTP, as Discord does if the bot has an endpoint. */
export interface Endpoint {
  /** Key that verifies the signatures of the posts: 64 hexadecimal digits. */
  readonly publicKey: string;
  /** Sends interactions to this address from now on; null: to the gateway. */
  connect(url: string | null): void;
}

interface Post {
  readonly id: string;
  readonly token: string;
}

/** Takes the answer of an endpoint as the callback of an interaction. */
type TakeCallback = (post: Post, body: Uint8Array, type: string) => Promise<void>;

/** The DER form of a public key ends with its 32 bytes. */
const RAW_BYTES = 32;
const rawKey = (key: KeyObject): string =>
  key.export({ format: 'der', type: 'spki' }).subarray(-RAW_BYTES).toString('hex');

/** Creates an endpoint that posts interactions; `seconds`: the time since 1970. */
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
    /** Never rejects: an interaction without an answer is not acknowledged. */
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
        // Posts again if that fails, because the bot may have closed the connection meanwhile.
        const response = await send().catch(send);
        const answer = new Uint8Array(await response.arrayBuffer());
        if (response.status === 200)
          await take(interaction, answer, response.headers.get('content-type') ?? '');
      } catch {
        // As with a bot that is down, the interaction's time passes.
      }
    },
  };
};
