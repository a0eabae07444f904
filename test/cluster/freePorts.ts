import { once } from 'node:events';
import { createServer } from 'node:net';

/** Below the ports that systems give to outgoing connections. */
const [LOWEST, COUNT] = [20_000, 9_800];

const isFree = async (port: number): Promise<boolean> => {
  const server = createServer().listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch {
    return false;
  }
  await new Promise((closed) => server.close(closed));
  return true;
};

/**
 * Returns a random port such that all nodes, one port each from there on, have free ports: for HTTP and, 100 higher, for
 * traffic between nodes. Throws if it finds none.
 */
export const freePorts = async (nodes: number): Promise<number> => {
  for (let trial = 0; trial < 50; trial++) {
    const port = LOWEST + Math.floor(Math.random() * COUNT);
    const all = Array.from({ length: nodes }, (_, node) => [port + node, port + 100 + node]).flat();
    if ((await Promise.all(all.map(isFree))).every(Boolean)) return port;
  }
  throw new Error('no free ports');
};
