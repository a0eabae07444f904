import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import type { InteractionOutcome, Upload } from '../../loopbackDiscord.ts';
import { NotSendable } from '../../notSendable.ts';
import { type CommandEntry, commandEntries } from '../entry/commandEntry.ts';
import { optionValues } from '../entry/optionValues.ts';
import { parseLine } from '../entry/parseLine.ts';
import { renderModal } from '../render/renderModal.ts';
import { type ConsoleState, renderContextOf, visibleMessage } from './consoleState.ts';
import { filesOf, modalValues, uploadOf } from './modalValues.ts';
import { type View, viewOf } from './view.ts';

/**
 * Limits the memory for a form with files. Discord limits each file of a member, not their sum, and takes none of them
 * through its API; `readBody` has the limits of the API.
 */
const FORM_LIMIT = 26 * 1024 * 1024;
const JSON_LIMIT = 64 * 1024;

const texts = z.record(z.string(), z.string());
const line = z.object({ line: z.string().min(1) });
const autocomplete = z.object({ command: z.string(), focused: z.string(), typed: z.string(), others: texts });
const click = z.object({ message: z.string(), customId: z.string() });
const select = click.extend({ values: z.array(z.string()) });
const menu = z.object({ message: z.string(), name: z.string() });
const dismiss = z.object({ message: z.string() });

/** Creates the routes for a member's actions. Each route answers with the outcome as JSON. */
export const actionRoutes = (state: ConsoleState): Hono => {
  const { loopback, people, modals } = state;
  const view = (url: string): View => viewOf(new URL(url).searchParams, people);
  const entriesFor = ({ member, locale }: View) => commandEntries(loopback.commandsFor(member), locale);
  const values = (
    entry: CommandEntry,
    typed: Record<string, string>,
    files: ReadonlyMap<string, Upload> = new Map(),
  ) => optionValues(entry, typed, { personId: people.idOf, channelId: loopback.channelId, files });

  const entryFor = (by: View, path: string): CommandEntry => {
    const entry = entriesFor(by).find((each) => each.path === path);
    if (!entry) throw new NotSendable(`There is no command /${path} here.`);
    return entry;
  };

  const answer = async ({ kind, acknowledgedAfter, modal }: InteractionOutcome, by: View) => {
    if (!modal) return { kind, acknowledgedAfter };
    modals.set(modal.interactionId, { modal, memberId: by.member.id });
    return { kind, acknowledgedAfter, modal: String(await renderModal(modal, renderContextOf(state, by))) };
  };

  const app = new Hono();
  app.use((c, next) => {
    const maxSize = /\/(slash|modal\/[^/]+)$/.test(c.req.path) ? FORM_LIMIT : JSON_LIMIT;
    const onError = (over: Context) => over.json({ hint: 'This is too large to send.' }, 413);
    return bodyLimit({ maxSize, onError })(c, next);
  });

  const interaction = <Body>(
    path: string,
    schema: z.ZodType<Body>,
    send: (by: View, body: Body) => Promise<InteractionOutcome>,
  ): void => {
    app.post(path, async (c) => {
      const by = view(c.req.url);
      return c.json(await answer(await send(by, schema.parse(await c.req.json())), by));
    });
  };
  interaction('/click', click, (by, { message, customId }) =>
    by.member.click(visibleMessage(state, by, message), customId),
  );
  interaction('/select', select, (by, { message, customId, values }) =>
    by.member.select(visibleMessage(state, by, message), customId, values),
  );
  interaction('/menu', menu, (by, { message, name }) =>
    by.member.messageMenu(name, visibleMessage(state, by, message)),
  );

  app.post('/line', async (c) => {
    const by = view(c.req.url);
    const typed = line.parse(await c.req.json()).line.trim();
    if (!typed.startsWith('/')) {
      by.member.say(typed);
      return c.json({ kind: 'said' });
    }
    const { entry, options } = parseLine(typed, entriesFor(by));
    return c.json(await answer(await by.member.slash(entry.path, values(entry, options)), by));
  });
  app.post('/slash', async (c) => {
    const by = view(c.req.url);
    const form = await c.req.formData();
    const entry = entryFor(by, String(form.get('command')));
    const files = new Map<string, Upload>();
    for (const { name } of entry.options) {
      const [file] = filesOf(form, `file:${name}`);
      if (file) files.set(name, await uploadOf(file));
    }
    const options = texts.parse(JSON.parse(String(form.get('options'))));
    return c.json(await answer(await by.member.slash(entry.path, values(entry, options, files)), by));
  });
  app.post('/autocomplete', async (c) => {
    const by = view(c.req.url);
    const { command, focused, typed, others } = autocomplete.parse(await c.req.json());
    const given = values(entryFor(by, command), others);
    const { kind, choices } = await by.member.autocomplete(command, focused, typed, given);
    return c.json({ kind, choices: choices.map(({ name, value }) => ({ name, value: String(value) })) });
  });
  app.post('/modal/:id', async (c) => {
    const by = view(c.req.url);
    const open = modals.get(c.req.param('id'));
    if (open?.memberId !== by.member.id) throw new NotSendable('This form is no longer open.');
    const filled = await modalValues(open.modal, await c.req.formData());
    const outcome = await by.member.submitModal(open.modal, filled);
    modals.delete(open.modal.interactionId);
    return c.json(await answer(outcome, by));
  });
  app.post('/dismiss', async (c) => {
    const by = view(c.req.url);
    by.member.dismiss(visibleMessage(state, by, dismiss.parse(await c.req.json()).message));
    return c.json({ kind: 'dismissed' });
  });
  return app;
};
