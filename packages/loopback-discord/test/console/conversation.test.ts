import { expect, test } from 'vitest';
import { startTalking } from './startTalking.ts';
import { parseStrictly } from './strictHtml.ts';

const HOSTILE = '<img src=x onerror=alert(1)> **bold** [x](javascript:alert(1))';

const main = (html: string): string => html.slice(html.indexOf('id="messages"'), html.indexOf('</main>'));

test('the real client answers a command typed as a line, and the page shows its payload', async () => {
  const { page, errors } = await startTalking();
  expect(await page.say('/ask Which countries offered peacekeeping troops?')).toMatchObject({
    status: 200,
    kind: 'reply',
  });
  const html = main(await page.page());
  expect(html).toContain('<h3 class="size-3">Answer</h3>');
  expect(html).toContain('<p>Which countries offered peacekeeping troops?</p>');
  expect(html).toContain('class="container"');
  expect(errors).toEqual([]);
});

test('markup in an answer stays text', async () => {
  const { page, loopback } = await startTalking();
  await page.say(`/ask ${HOSTILE}`);
  const [message] = loopback.messages();
  const next = await page.listen('maya');
  const { elements, text } = parseStrictly((await next()).messages[0]?.html ?? '');
  expect(elements.map(({ tag }) => tag)).not.toContain('img');
  expect(elements.filter(({ tag }) => tag === 'a')).toEqual([]);
  expect(text).toContain('<img src=x onerror=alert(1)> bold [x](javascript:alert(1))');
  const payload = await page.get(`/payload/${message?.id}?as=maya`);
  expect(parseStrictly(payload).text).toContain('onerror=alert(1)');
});

test('only its member sees a private answer, and can dismiss it', async () => {
  const { page, loopback } = await startTalking();
  const jonas = await page.listen('jonas');
  await jonas();
  await page.say('/secret', 'maya');
  const [message] = loopback.messages();
  if (!message) throw new Error('no message');
  await expect.poll(() => loopback.message(message.id)?.thinking).toBe(false);
  const mine = main(await page.page('?as=maya'));
  expect(mine).toContain('for one');
  expect(mine).toContain('Only you can see this');
  expect(main(await page.page('?as=jonas'))).not.toContain('for one');
  expect((await jonas()).messages).toEqual([]);
  expect(await page.get(`/payload/${message.id}?as=jonas`)).not.toContain('for one');
  expect(await page.post('/do/dismiss', { message: message.id }, 'jonas')).toMatchObject({ status: 422 });
  expect(await page.post('/do/dismiss', { message: message.id }, 'maya')).toMatchObject({
    kind: 'dismissed',
  });
  expect(loopback.messages()).toEqual([]);
});

test('the page receives every change as it happens, in order, each message once per revision', async () => {
  const { page, loopback } = await startTalking();
  const next = await page.listen('olena');
  const first = await next();
  expect(first).toMatchObject({ online: true, messages: [] });
  expect(first.commands?.map(({ path }) => path)).toEqual([
    'ask',
    'file',
    'form',
    'quote',
    'secret',
    'silent',
  ]);
  await page.say('/quote speaker:Witkoff', 'maya');
  const [message] = loopback.messages();
  const news = await next();
  expect(news.messages).toMatchObject([{ id: message?.id, html: expect.stringContaining('by Witkoff') }]);
  expect(news).not.toHaveProperty('commands');
  await page.post('/do/click', { message: message?.id, customId: 'share' }, 'olena');
  let changed = await next();
  while (!changed.messages[0]?.html) changed = await next();
  expect(changed.messages[0].html).toContain('shared by Olena');
});

test('buttons, menus, message commands and autocomplete reach the bot', async () => {
  const { page, loopback } = await startTalking();
  const choices = { command: 'quote', focused: 'speaker', typed: 'Wit', others: {} };
  expect(await page.post('/do/autocomplete', choices)).toMatchObject({
    choices: [{ name: 'Witkoff', value: 'w' }],
  });
  await page.say('/quote Witkoff');
  const id = loopback.messages()[0]?.id;
  expect(await page.post('/do/select', { message: id, customId: 'pick', values: ['1'] })).toMatchObject({
    kind: 'reply',
  });
  expect(await page.post('/do/select', { message: id, customId: 'pick', values: ['2'] })).toMatchObject({
    status: 422,
  });
  expect(await page.post('/do/menu', { message: id, name: 'Check quote' })).toMatchObject({ kind: 'reply' });
  expect(await page.post('/do/click', { message: id, customId: 'share' }, 'jonas')).toMatchObject({
    kind: 'update',
  });
  expect(loopback.messages().map(({ json }) => json.content)).toEqual([
    'shared by Jonas',
    'picked 1',
    'checked “by Witkoff”',
  ]);
});

test('a modal opens for its member only, takes text and a file, and can be sent once', async () => {
  const { page, loopback } = await startTalking();
  const opened = await page.say('/form', 'jonas');
  const { elements, text } = parseStrictly(String(opened.modal));
  expect(text).toContain('A <form>');
  const id = elements.find(({ tag }) => tag === 'form')?.attributes['data-modal'];
  const filled = new FormData();
  filled.set('words', 'two\r\nlines');
  filled.set('upload', new File(['hello'], 'a.md'));
  expect(await page.post(`/do/modal/${id}`, filled, 'maya')).toMatchObject({ status: 422 });
  expect(await page.post(`/do/modal/${id}`, filled, 'jonas')).toMatchObject({ kind: 'reply' });
  expect(await page.post(`/do/modal/${id}`, filled, 'jonas')).toMatchObject({ status: 422 });
  expect(loopback.messages()[0]?.json.content).toBe('read two\nlines a.md');
});

test('a command takes a file', async () => {
  const { page, loopback } = await startTalking();
  const body = new FormData();
  body.set('command', 'file');
  body.set('options', '{}');
  expect(await page.post('/do/slash', body)).toMatchObject({
    status: 422,
    hint: expect.stringContaining('article'),
  });
  body.set('file:article', new File(['# Title'], 'article.md'));
  expect(await page.post('/do/slash', body)).toMatchObject({ kind: 'reply' });
  expect(loopback.messages()[0]?.json.content).toBe('got article.md');
});

test('the page reports a bot that does not answer in time', async () => {
  const { page, loopback } = await startTalking({ acknowledgeWithin: 50 });
  expect(await page.say('/silent')).toEqual({ status: 200, kind: 'none', acknowledgedAfter: null });
  expect(loopback.messages()).toEqual([]);
});

test('a member has no command for admins, and gets a hint', async () => {
  const { page, loopback } = await startTalking();
  expect(await page.say('/corpus reload', 'jonas')).toMatchObject({
    status: 422,
    hint: 'There is no command /corpus here.',
  });
  expect(await page.say('/corpus reload', 'maya')).toMatchObject({ kind: 'reply' });
  expect(await page.say('/ask')).toMatchObject({ status: 422, hint: expect.stringContaining('question') });
  expect(await page.say('good morning', 'jonas')).toMatchObject({ kind: 'said' });
  expect(loopback.messages().at(-1)?.json.content).toBe('good morning');
});

test('commands have the names of the member’s locale, and also take their default names', async () => {
  const { page, loopback } = await startTalking();
  const ukrainian = 'maya&locale=uk';
  const { commands } = await (await page.listen(ukrainian))();
  expect(commands).toContainEqual(
    expect.objectContaining({ path: 'ask', label: 'запитати', description: 'Запитати щось' }),
  );
  await page.say('/запитати запитання:Хто?', ukrainian);
  await page.say('/ask question:Коли?', ukrainian);
  expect(loopback.messages().map(({ json }) => JSON.stringify(json.components))).toEqual([
    expect.stringContaining('Хто?'),
    expect.stringContaining('Коли?'),
  ]);
  const message = loopback.messages()[0]?.id;
  expect(await page.page(`?as=${ukrainian}`)).toContain('data-menu="Перевірити"');
  expect(await page.page('?as=maya&locale=fr')).toContain('data-menu="Check quote"');
  expect(await page.post('/do/menu', { message, name: 'Перевірити' }, ukrainian)).toMatchObject({
    kind: 'reply',
  });
  expect(await page.say('/запитати Хто?', 'maya')).toMatchObject({ status: 422 });
});
