import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { ZodError } from 'zod';
import { NotSendable } from '../../notSendable.ts';
import { renderInspector } from '../render/renderInspector.ts';
import { renderMessage } from '../render/renderMessage.ts';
import { renderPage } from '../render/renderPage.ts';
import { actionRoutes } from './actionRoutes.ts';
import { type ConsoleState, renderContextOf, visibleMessage } from './consoleState.ts';
import { liveRoute, messageMenus, SHOWN } from './liveRoute.ts';
import type { Asset } from './readAssets.ts';
import { refusal } from './requestGuard.ts';
import { viewOf } from './view.ts';

const headers = (files: string) =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", files],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    xFrameOptions: 'DENY',
    // The page is never served over TLS, and this header would apply to every other server of this machine.
    strictTransportSecurity: false,
  });

/** Creates the console's routes; `port` is known once the server listens. */
export const consoleApp = (
  state: ConsoleState,
  assets: ReadonlyMap<string, Asset>,
  port: () => number,
): Hono => {
  const { loopback, people, token } = state;
  const app = new Hono();
  let restarting: Promise<void> | undefined;

  app.use(headers(new URL(loopback.restUrl).origin));
  app.use(async (c, next) => {
    c.header('Cache-Control', 'no-store');
    const reason = refusal(c.req.raw, { port: port(), token });
    return reason === undefined ? next() : c.json({ hint: reason }, 403);
  });
  app.onError((error, c) => {
    if (error instanceof NotSendable) return c.json({ hint: error.message }, 422);
    if (error instanceof ZodError || error instanceof SyntaxError)
      return c.json({ hint: 'The console did not understand its own page: load it again.' }, 400);
    state.onFault(error);
    return c.json({ hint: 'The console hit a fault; it is in the log.' }, 500);
  });

  app.get('/', async (c) => {
    const view = viewOf(new URL(c.req.url).searchParams, people);
    const context = renderContextOf(state, view);
    const menus = messageMenus(state, view);
    const messages = loopback.messages(view.member).slice(-SHOWN);
    const rendered = messages.map((message) => renderMessage(message, menus, context));
    return c.html(
      await renderPage({ view, state, online: loopback.gateway.sessions() > 0, messages: rendered }),
    );
  });
  app.get('/assets/:name', (c) => {
    const asset = assets.get(c.req.param('name'));
    return asset ? c.body(asset.body, 200, { 'Content-Type': asset.type }) : c.notFound();
  });
  app.get('/live', liveRoute(state));
  app.get('/payload/:id', async (c) => {
    const view = viewOf(new URL(c.req.url).searchParams, people);
    const message = visibleMessage(state, view, c.req.param('id'));
    const interaction = message.json.interaction_metadata?.id;
    const calls =
      interaction === undefined ? [] : loopback.log.filter((call) => call.interactionId === interaction);
    return c.html(await renderInspector(message, calls));
  });
  app.post('/restart', async (c) => {
    if (!state.restartBot) throw new NotSendable('This bot cannot be restarted from here.');
    restarting ??= state.restartBot().finally(() => {
      restarting = undefined;
    });
    await restarting;
    return c.json({ kind: 'restarted' });
  });
  app.route('/do', actionRoutes(state));
  return app;
};
