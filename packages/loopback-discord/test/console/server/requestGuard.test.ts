import { expect, test } from 'vitest';
import { refusal } from '../../../src/console/server/requestGuard.ts';

const own = { port: 3000, token: 'right-token' };
const HOST = '127.0.0.1:3000';
const ORIGIN = `http://${HOST}`;

const ask = (method: string, path: string, headers: Record<string, string>) =>
  refusal(new Request(`${ORIGIN}${path}`, { method, headers: { host: HOST, ...headers } }), own);

const session = { 'x-session': 'right-token' };
const navigation = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };

test.each([
  ['the page', 'GET', '/', {}],
  ['the page by its other name', 'GET', '/', { host: 'localhost:3000' }],
  ['the page from the address bar', 'GET', '/', { 'sec-fetch-site': 'none', ...navigation }],
  ['the page by a link elsewhere', 'GET', '/?as=jonas', { 'sec-fetch-site': 'cross-site', ...navigation }],
  ['its script', 'GET', '/assets/main.js', { 'sec-fetch-site': 'same-origin', origin: ORIGIN }],
  ['its events', 'GET', '/live?session=right-token', { 'sec-fetch-site': 'same-origin' }],
  ['an action', 'POST', '/do/line', { origin: ORIGIN, ...session }],
  [
    'an action by its other name',
    'POST',
    '/do/line',
    { host: 'localhost:3000', origin: 'http://localhost:3000', ...session },
  ],
])('%s may pass', (_, method, path, headers) => {
  expect(ask(method, path, headers)).toBeUndefined();
});

test.each([
  ['another name for this machine', 'GET', '/', { host: 'evil.example:3000' }, /Host/],
  ['a name that begins alike', 'GET', '/', { host: '127.0.0.1:3000.evil.example' }, /Host/],
  ['another port', 'GET', '/', { host: '127.0.0.1:3001' }, /Host/],
  ['no port', 'GET', '/', { host: '127.0.0.1' }, /Host/],
  [
    'an action from another site',
    'POST',
    '/do/line',
    { origin: 'https://evil.example', ...session },
    /Origin/,
  ],
  [
    'an action from another port',
    'POST',
    '/do/line',
    { origin: 'http://127.0.0.1:3001', ...session },
    /Origin/,
  ],
  ['an action from nowhere', 'POST', '/do/line', { origin: 'null', ...session }, /Origin/],
  ['an action without Origin', 'POST', '/do/line', session, /Origin/],
  ['a mixture of both names', 'POST', '/do/line', { origin: 'http://localhost:3000', ...session }, /Origin/],
  ['an action without token', 'POST', '/do/line', { origin: ORIGIN }, /token/],
  [
    'an action with a wrong token',
    'POST',
    '/do/line',
    { origin: ORIGIN, 'x-session': 'wrong-token' },
    /token/,
  ],
  ['an action with half the token', 'POST', '/do/line', { origin: ORIGIN, 'x-session': 'right' }, /token/],
  ['a POST to the page without token', 'POST', '/', { origin: ORIGIN }, /token/],
  ['events without token', 'GET', '/live', {}, /token/],
  ['a payload without token', 'GET', '/payload/1', {}, /token/],
  ['a script tag elsewhere', 'GET', '/assets/main.js', { 'sec-fetch-site': 'cross-site' }, /another site/],
  [
    'a frame elsewhere',
    'GET',
    '/',
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' },
    /another site/,
  ],
  [
    'a fetch of the page from elsewhere',
    'GET',
    '/',
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' },
    /another site/,
  ],
  [
    'events for another page of this machine',
    'GET',
    '/live?session=right-token',
    { 'sec-fetch-site': 'same-site' },
    /another site/,
  ],
])('%s is refused', (_, method, path, headers, reason) => {
  expect(ask(method, path, headers as Record<string, string>)).toMatch(reason);
});
