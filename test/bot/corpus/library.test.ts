import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LoopbackMessage, Member, Upload } from 'loopback-discord';
import { describe, expect, it } from 'vitest';
import { fileSystem } from '../../../src/admin/library/fileSystem.ts';
import { parseArticleFile } from '../../../src/core/corpus/parseArticleFile.ts';
import { buttonOf, buttonsOf } from '../buttons.ts';
import { answerOf, refusals, type Seen } from '../running.ts';
import { soundCommand, wordsOf } from '../soundCommand.ts';
import { connectAgain } from '../startBot.ts';
import { press, startLibrary, TALKS } from '../startLibrary.ts';

const talks: Upload = { name: 'Talks.md', data: TALKS };
const page: Upload = {
  name: 'talks.html',
  data: `<!doctype html><title>Talks in Riyadh</title><article><h1>Talks in Riyadh</h1>${`<p>${'The delegations met in Riyadh, and the ports stay closed, her deputy told reporters. '.repeat(4)}</p>`.repeat(4)}</article>`,
};

const add = async (member: Member, file: Upload): Promise<Seen> =>
  answerOf(await member.slash('corpus add', { file }));
const GONE = 'This is already done, or I no longer have the file. Please add it again.';
const wordsIn = ({ json }: LoopbackMessage): string => wordsOf(json.components);

describe('/corpus add', () => {
  it('previews the article, adds it on confirmation, and answers from it', async () => {
    const running = await startLibrary({ inThread: true });
    const { discord, owner, files, audit } = running;
    const shown = await add(owner, talks);
    expect(shown).toMatchObject({ kind: 'defer', private: true });
    expect(shown.words).toContain('### 📥 Add this article?\nTalks in Riyadh');
    expect(shown.words).toContain('**Date:** 14 March 2025\n**Paragraphs:** 2\n**Quotations:** 1');
    expect(await files()).toEqual(['first.md']);
    const done = await press(owner, shown.message, 'Add');
    expect(done.id).toBe(shown.message.id);
    expect(wordsIn(done)).toMatch(/^### 📥 Added: talks\.md\n/);
    expect(wordsIn(done)).toContain('**Added:** 1 article\n- talks');
    expect(buttonsOf(done).size).toBe(0);
    expect(await files()).toEqual(['first.md', 'talks.md']);
    expect(await audit()).toMatchObject([{ what: 'added', by: owner.id, file: 'talks.md' }]);
    const answer = await answerOf(
      await discord.member().slash('ask', { question: 'Who agreed on a ceasefire at sea?' }),
    );
    expect(answer.words).toContain('Talks in Riyadh');
    expect(refusals(running)).toEqual([]);
  });

  it.each<[kind: string, Upload]>([
    [
      'a note of Obsidian',
      {
        name: 'Envoys.md',
        data: '---\nauthor: "[[Oren Halvik]]"\npublished: 2024-05-06\n---\n# Envoys meet\n\nThey [[Torvik|met]] **again**. %% mine %%\n\n- One.\n',
      },
    ],
    [
      'a page of Hugo',
      {
        name: 'envoys.markdown',
        data: '+++\ntitle = "Envoys meet"\ndate = 2024-05-06T09:30:00+02:00\n+++\n{{< toc >}}\nThey [met](/a) again.\n\n* One.\n',
      },
    ],
    [
      'a post of Jekyll',
      {
        name: '2024-05-06-envoys.md',
        data: '---\ntitle: Envoys meet\n---\nThey met{: .em} again.\n{% include x.html %}\n\n1. One.\n',
      },
    ],
  ])('reads %s as that program shows it', async (_, file) => {
    const { owner, corpus, files } = await startLibrary();
    const shown = await add(owner, file);
    expect(shown.words).toContain('Add this article?\nEnvoys meet');
    expect(shown.words).toContain('**Date:** 6 May 2024\n**Paragraphs:** 2');
    await press(owner, shown.message, 'Add');
    const [added = ''] = (await files()).filter((name) => name !== 'first.md');
    const { article } = parseArticleFile(added, await readFile(join(corpus, added), 'utf8'));
    expect(article?.paragraphs).toEqual(['They met again.', 'One.']);
  });

  it('asks for the file in a form if none is given, and for another file on request', async () => {
    const running = await startLibrary({ inThread: true });
    const { owner, files } = running;
    const asked = await owner.slash('corpus add');
    expect(asked.kind).toBe('modal');
    const { modal } = asked;
    if (!modal) throw new Error('no form');
    const shown = await answerOf(await owner.submitModal(modal, { article: [page] }));
    expect(shown.private).toBe(true);
    expect(shown.words).toContain('**File:** talks.md\n**Date:** none\n**Paragraphs:** 4');
    const again = await owner.click(shown.message, buttonOf(shown.message, 'Another file'));
    expect(again.kind).toBe('modal');
    if (!again.modal) throw new Error('no form');
    const other = await answerOf(await owner.submitModal(again.modal, { article: [talks] }));
    expect(other.words).toContain('**Paragraphs:** 2');
    // Another file replaced the first one.
    const gone = await answerOf(await owner.click(shown.message, buttonOf(shown.message, 'Add')));
    expect(gone.words).toContain('no longer have the file');
    expect(wordsIn(await press(owner, other.message, 'Cancel'))).toContain('Nothing was changed.');
    expect(await files()).toEqual(['first.md']);
    expect(refusals(running)).toEqual([]);
  });

  it('points out the same id, and nearly the same text', async () => {
    const { owner } = await startLibrary({
      articles: { 'talks.txt': 'Else\n\nThe quick brown fox.', 'copy.md': TALKS.replace('six', 'seven') },
    });
    const shown = await add(owner, talks);
    expect(shown.words).toContain('⚠️ talks.txt has the same id.');
    expect(shown.words).toMatch(
      /⚠️ Almost the same text as Talks in Riyadh: \d\d% of their four-word phrases match/,
    );
    expect([...buttonsOf(shown.message).keys()]).toEqual(['Another file', 'Cancel']);
    const renamed = await add(owner, { ...talks, name: 'renamed.md' });
    expect([...buttonsOf(renamed.message).keys()]).toContain('Add');
  });

  it.each([
    [{ name: 'a.md', data: '%PDF-1.7 binary' }, 'is a PDF'],
    [{ name: 'a.txt', data: '<!doctype html><p>x' }, 'an HTML page: name it .html'],
    [{ name: 'a.html', data: new Uint8Array([0, 1, 2, 3]), contentType: 'text/html' }, 'binary data'],
    [{ name: 'a.pdf', data: TALKS, contentType: 'text/markdown' }, 'only .md, .txt and .html'],
    [{ name: 'a.md', data: '# Only a title' }, 'at least one paragraph'],
    [{ name: 'a.md', data: 'x'.repeat(10 * 1024 * 1024 + 1) }, 'too large. The limit is 10 MiB'],
  ])('refuses a file that is not an article or states a wrong type (%#)', async (file, words) => {
    const { owner, log } = await startLibrary();
    const refused = await add(owner, file);
    expect(refused.private).toBe(true);
    expect(refused.words).toContain(words);
    expect(log.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('adds once if Add is pressed twice at the same time, and again later', async () => {
    const running = await startLibrary();
    const { discord, owner, files, audit } = running;
    const { message } = await add(owner, talks);
    const button = buttonOf(message, 'Add');
    const { components } = structuredClone(message.json);
    const both = await Promise.all([owner.click(message, button), owner.click(message, button)]);
    const told = await Promise.all(both.map((each) => each.settled()));
    const words = told.map(wordsIn).sort();
    expect(words).toEqual([expect.stringContaining('Added: talks.md'), GONE]);
    // A client that has not got the new message yet still shows the button.
    Object.assign(discord.message(message.id)?.json ?? {}, { components });
    expect((await answerOf(await owner.click(message, button))).words).toBe(GONE);
    expect(await files()).toEqual(['first.md', 'talks.md']);
    expect(await audit()).toHaveLength(1);
    expect(refusals(running)).toEqual([]);
  });

  it('goes on after a restart, and shows the article again if the corpus has changed', async () => {
    const running = await startLibrary();
    const { owner, bot, engine, corpus, makeLibrary, files } = running;
    const { message } = await add(owner, talks);
    await bot.close();
    await writeFile(join(corpus, 'copy.md'), TALKS);
    await engine.reload();
    const { bot: next } = await connectAgain(running, { library: makeLibrary() });
    try {
      const again = await press(owner, message, 'Add');
      expect(wordsIn(again)).toContain(
        '🔄 The articles have changed since then. Please look again before you go on.',
      );
      expect(wordsIn(again)).toContain(
        'Almost the same text as Talks in Riyadh: 100% of their four-word phrases match',
      );
      expect(wordsIn(await press(owner, again, 'Add'))).toContain('Added: talks.md');
      expect(await files()).toEqual(['copy.md', 'first.md', 'talks.md']);
    } finally {
      await next.close();
    }
  });

  it('lets only the admin finish who began, and only while that user is an admin', async () => {
    const second = '100000000000000001';
    const settings = { adminUsers: [second] as string[], adminRoles: [] };
    let shown: LoopbackMessage | undefined;
    const copy = soundCommand('copy', {
      run: async () => {
        if (!shown) throw new Error('nothing is shown yet');
        const { components } = shown.json;
        return {
          visibility: 'public',
          message: { flags: 1 << 15, components, allowed_mentions: { parse: [] } },
        } as never;
      },
    });
    const running = await startLibrary({ settings, commands: [copy] });
    const { discord, files } = running;
    const admin = discord.member({ id: second, admin: true });
    shown = (await add(admin, talks)).message;
    const { message } = await answerOf(await discord.member().slash('copy'));
    const button = buttonOf(message, 'Add');
    const press = async (member: Member): Promise<string> =>
      (await answerOf(await member.click(message, button))).words;
    const third = discord.member({ admin: true });
    expect(await press(third)).toContain('Only the people who run this bot');
    settings.adminUsers.push(third.id);
    expect(await press(third)).toContain('Only the person who started this can finish it.');
    settings.adminUsers.splice(0, 1);
    expect(await press(admin)).toContain('Only the people who run this bot');
    expect(await files()).toEqual(['first.md']);
  });

  it('reports a full disk, and works again when there is room', async () => {
    let full = false;
    const error = Object.assign(new Error('full'), { code: 'ENOSPC', syscall: 'write' });
    const { owner, files, audit } = await startLibrary({
      fileSystem: {
        ...fileSystem,
        open: async (path, flags, mode) => {
          const handle = await fileSystem.open(path, flags, mode);
          if (full && flags === 'wx') handle.writeFile = () => Promise.reject(error);
          return handle;
        },
      },
    });
    const { message } = await add(owner, talks);
    full = true;
    const refused = await answerOf(await owner.click(message, buttonOf(message, 'Add')));
    expect(refused.words).toContain('⚠️ The disk refused this (ENOSPC). Nothing was changed');
    expect(await files()).toEqual(['first.md']);
    expect(await audit()).toEqual([]);
    full = false;
    expect(wordsIn(await press(owner, message, 'Add'))).toContain('Added: talks.md');
  });
});
