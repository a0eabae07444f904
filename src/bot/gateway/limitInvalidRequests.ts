import { DefaultRestOptions, type RESTOptions } from 'discord.js';

type MakeRequest = RESTOptions['makeRequest'];

/** Discord bans an address after 10,000 invalid requests in ten minutes; others on it are left their half. */
const MOST = 5_000;
const WINDOW = 10 * 60_000;
/** The statuses of requests that count as invalid. */
export const INVALID: readonly number[] = [401, 403, 429];

/** Not sent: too many requests were refused of late. */
export class TooManyInvalidRequests extends Error {
  override readonly name = 'TooManyInvalidRequests';
}

/**
 * Sends requests as long as fewer than `most` were invalid (401, 403, 429) in the last ten minutes, those under way counted
 * as if they were going to be: whatever loops above this, Discord never sees more. Throws `TooManyInvalidRequests`.
 */
export const limitInvalidRequests = (
  most: number = MOST,
  send: MakeRequest = DefaultRestOptions.makeRequest,
): MakeRequest => {
  /** When they were refused, oldest first. */
  const refused: number[] = [];
  let underway = 0;
  return async (url, init) => {
    const now = performance.now();
    while (refused[0] !== undefined && now - refused[0] > WINDOW) refused.shift();
    if (refused.length + underway >= most)
      throw new TooManyInvalidRequests(`${refused.length} requests were refused within ten minutes`);
    underway += 1;
    try {
      const response = await send(url, init);
      if (INVALID.includes(response.status)) refused.push(performance.now());
      return response;
    } finally {
      underway -= 1;
    }
  };
};
