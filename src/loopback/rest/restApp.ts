import { setTimeout as wait } from 'node:timers/promises';
import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { Refusal } from '../checks/refusal.ts';
import { refusals } from '../checks/refusals.ts';
import type { Interactions } from '../interactions.ts';
import type { UploadStore } from '../uploadStore.ts';
import { type CallDraft, type CallLog, describeRefusal } from './callLog.ts';
import type { Faults } from './faults.ts';
import { createGlobalLimit } from './globalLimit.ts';
import type { RestAnswer, RestRequest, Route } from './handler.ts';
import { readBody } from './readBody.ts';

export interface RestParts {
  readonly token: string;
  readonly routes: readonly Route[];
  readonly faults: Faults;
  readonly log: CallLog;
  readonly interactions: Interactions;
  readonly uploads: UploadStore;
}

type Call = Context<{ Bindings: HttpBindings }>;

const BASE = '/api/v10';

/** Only this machine's own names: no web page may reach in by a name it has pointed here. */
const isLocal = (host: string | undefined): boolean => /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host ?? '');

const reply = ({ status, json }: RestAnswer, headers: Record<string, string> = {}): Response =>
  json === undefined ? new Response(null, { status, headers }) : Response.json(json, { status, headers });

const tooMany = (seconds: number, global: boolean): Response =>
  reply(
    { status: 429, json: { message: 'You are being rate limited.', retry_after: seconds, global } },
    {
      'Retry-After': String(seconds),
      'X-RateLimit-Scope': global ? 'global' : 'user',
      ...(global ? { 'X-RateLimit-Global': 'true' } : {}),
    },
  );

/** Discord's REST over HTTP: the token, the faults that tests ask for, the log, and refusals in Discord's shape. */
export const createRestApp = ({ token, routes, faults, log, interactions, uploads }: RestParts) => {
  const limit = createGlobalLimit();

  const carryOut = async (context: Call, route: Route, draft: CallDraft): Promise<RestAnswer> => {
    const { body, files } = await readBody(context.req.raw);
    draft.body = body;
    if (route.needsBot && context.req.header('authorization') !== `Bot ${token}`)
      throw refusals.unauthorized();
    const request: RestRequest = {
      params: context.req.param(),
      query: new URL(context.req.url).searchParams,
      body,
      files,
      about: (interaction) => {
        draft.interaction = interaction;
        draft.since = interactions.age(interaction);
      },
      notice: (words) => {
        draft.notices.push(words);
      },
    };
    return route.handler(request);
  };

  const answer = async (context: Call, route: Route): Promise<Response> => {
    const { method, path } = route;
    const draft: CallDraft = {
      method,
      route: path,
      notices: [],
      interaction: null,
      since: null,
      body: undefined,
    };
    const fault = faults.take(`${method} ${path}`);
    const refused = route.needsBot && !fault ? limit.exceeded() : null;
    if (fault?.kind === 'rate-limit' || refused !== null) {
      log.add(draft, 429, 0, 'You are being rate limited.');
      return fault?.kind === 'rate-limit' ? tooMany(fault.seconds, false) : tooMany(refused ?? 0, true);
    }
    if (fault?.kind === 'fail') {
      log.add(draft, fault.status, 0, 'made to fail');
      return reply({ status: fault.status, json: { code: 0, message: `${fault.status}: made to fail` } });
    }
    if (fault?.kind === 'delay') await wait(fault.milliseconds);
    try {
      const done = await carryOut(context, route, draft);
      log.add(draft, done.status, null, null);
      if (fault?.kind === 'lose') context.env.outgoing.destroy();
      return reply(done);
    } catch (error) {
      const refusal = error instanceof Refusal ? error : refusals.serverError();
      const why =
        error instanceof Refusal ? describeRefusal(error) : `fault of the loopback: ${String(error)}`;
      const { status, code, message, errors } = refusal;
      log.add(draft, status, code, why);
      return reply({ status, json: { message, code, ...(errors ? { errors } : {}) } });
    }
  };

  const app = new Hono<{ Bindings: HttpBindings }>();
  app.use(async (context, next) => (isLocal(context.req.header('host')) ? next() : reply({ status: 403 })));
  for (const route of routes) app.on(route.method, BASE + route.path, (context) => answer(context, route));
  app.get('/attachments/:channel/:id/:name', (context) => {
    const stored = uploads.get(context.req.param('id'));
    if (!stored) return reply({ status: 404 });
    const { content_type = 'application/octet-stream' } = stored.attachment;
    // A file is data, never a page of this origin.
    const headers = {
      'Content-Type': content_type,
      'Content-Security-Policy': 'sandbox',
      'X-Content-Type-Options': 'nosniff',
    };
    return new Response(stored.data, { headers });
  });
  const unknown: Route = {
    method: 'GET',
    path: '(unknown)',
    needsBot: false,
    handler: () => {
      throw refusals.notFound();
    },
  };
  app.all('*', (context) => answer(context, { ...unknown, path: context.req.path.replace(BASE, '') }));
  return app;
};
