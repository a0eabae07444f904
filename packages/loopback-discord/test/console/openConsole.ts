import { onTestFinished } from 'vitest';
import { type ConsoleOptions, serveConsole } from '../../src/console/serveConsole.ts';
import type { LoopbackDiscord } from '../../src/loopbackDiscord.ts';

interface LiveNews {
  readonly online: boolean;
  readonly commands?: readonly { readonly path: string; readonly label: string }[];
  readonly messages: readonly { readonly id: string; readonly revision: number; readonly html?: string }[];
}

interface Answer extends Readonly<Record<string, unknown>> {
  readonly status: number;
}

/** Opens a console on a free port, and acts as the browser of one person after another. */
export const openConsole = async (loopback: LoopbackDiscord, options: Partial<ConsoleOptions> = {}) => {
  const served = await serveConsole({ loopback, port: 0, ...options });
  onTestFinished(() => served.close());
  const { url } = served;
  const page = async (query = ''): Promise<string> => (await fetch(`${url}/${query}`)).text();
  const token = /name="session" content="([^"]+)"/.exec(await page())?.[1] ?? '';
  const headers = { Origin: url, 'X-Session': token };

  const get = async (path: string) => (await fetch(`${url}${path}`, { headers })).text();
  const post = async (path: string, body: object, as = 'maya'): Promise<Answer> => {
    const isForm = body instanceof FormData;
    const response = await fetch(`${url}${path}?as=${as}`, {
      method: 'POST',
      headers: isForm ? headers : { ...headers, 'Content-Type': 'application/json' },
      body: isForm ? body : JSON.stringify(body),
    });
    return { status: response.status, ...((await response.json()) as Record<string, unknown>) };
  };
  const say = (line: string, as?: string) => post('/do/line', { line }, as);

  /** Opens the events of one page; returns a function that reads the next one. */
  const listen = async (as: string) => {
    const response = await fetch(`${url}/live?as=${as}&session=${token}`);
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    if (!reader) throw new Error('the stream has no body');
    let received = '';
    return async (): Promise<LiveNews> => {
      while (!received.includes('\n\n')) {
        const { value, done } = await reader.read();
        if (done) throw new Error('the stream has ended');
        received += value;
      }
      const end = received.indexOf('\n\n');
      const event = received.slice(0, end);
      received = received.slice(end + 2);
      return JSON.parse(event.replace(/^data: /gm, ''));
    };
  };
  return { ...served, token, headers, page, get, post, say, listen };
};
