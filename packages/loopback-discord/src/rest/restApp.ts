import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { RateLimited, Refusal } from '../checks/refusal.ts';
import { refusals } from '../checks/refusals.ts';
import { type Clock, waitOn } from '../clock.ts';
import type { Interactions } from '../interactions.ts';
import type { UploadStore } from '../uploadStore.ts';
import { type CallDraft, type CallLog, describeRefusal } from './callLog.ts';
import type { Fault, Faults } from './faults.ts';
import { createGlobalLimit } from './globalLimit.ts';
import type { RestAnswer, RestRequest, Route } from './handler.ts';
import { readBody } from './readBody.ts';
import { reply, replyRefusal, serveUpload } from './reply.ts';

interface RestParts {
  readonly token: string;
  readonly routes: readonly Route[];
  readonly faults: Faults;
  readonly log: CallLog;
  readonly interactions: Interactions;
  readonly uploads: UploadStore;
  readonly clock: Clock;
}

type Call = Context<{ Bindings: HttpBindings }>;

const BASE = '/api/v10';

/** Accepts only this machine's own names, because a web page may point its name here. */
const isLocal = (host: string | undefined): boolean => /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host ?? '');

const suffer = async (fault: Fault | undefined, clock: Clock, signal: AbortSignal): Promise<void> => {
  if (fault?.kind === 'rate-limit') throw new RateLimited(fault.seconds, false);
  if (fault?.kind === 'fail') throw new Refusal(fault.status, 0, `${fault.status}: made to fail`);
  if (fault?.kind === 'delay') await waitOn(clock, fault.milliseconds, signal);
};

/** Creates Discord's REST over HTTP: the token, the faults that tests request, the log, and refusals in Discord's form. */
export const createRestApp = (parts: RestParts) => {
  const { token, routes, faults, log, interactions, uploads, clock } = parts;
  const limit = createGlobalLimit(clock);

  const carryOut = async ({ req }: Call, route: Route, draft: CallDraft): Promise<RestAnswer> => {
    if (route.needsBot) limit.count();
    const { body, files } = await readBody(req.raw);
    draft.body = body;
    if (route.needsBot && req.header('authorization') !== `Bot ${token}`) throw refusals.unauthorized();
    const request: RestRequest = {
      params: req.param(),
      query: new URL(req.url).searchParams,
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
    try {
      await suffer(fault, clock, context.req.raw.signal);
      const done = await carryOut(context, route, draft);
      log.add(draft, done.status, null, null);
      if (fault?.kind === 'lose') context.env.outgoing.destroy();
      return reply(done);
    } catch (error) {
      const known = error instanceof Refusal;
      const refusal = known ? error : refusals.serverError();
      const why = known ? describeRefusal(refusal) : `fault of the loopback: ${String(error)}`;
      log.add(draft, refusal.status, refusal.code, why);
      return replyRefusal(refusal);
    }
  };

  const unknown = (): never => {
    throw refusals.notFound();
  };
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.use(async ({ req }, next) => (isLocal(req.header('host')) ? next() : reply({ status: 403 })));
  app.get('/attachments/:channel/:id/:name', ({ req }) => serveUpload(uploads, req.param('id')));
  for (const route of routes) app.on(route.method, BASE + route.path, (context) => answer(context, route));
  app.all('*', (context) => {
    const path = context.req.path.replace(BASE, '');
    return answer(context, { method: 'GET', path, needsBot: false, handler: unknown });
  });
  return app;
};
