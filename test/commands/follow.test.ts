import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PermissionFlagsBits } from 'discord.js';
import type { LoopbackMessage, Member } from 'loopback-discord';
import { describe, expect, it } from 'vitest';
import { createTestClock } from '../../packages/loopback-discord/test/testClock.ts';
import { buttonOf } from '../bot/buttons.ts';
import { slash } from '../bot/pipeline/invocations.ts';
import { openPipeline } from '../bot/pipeline/openPipeline.ts';
import { answerOf, refusals, start } from '../bot/running.ts';
import { wordsOf } from '../bot/soundCommand.ts';
import type { Running } from '../bot/startBot.ts';
import { temporaryFolder } from '../core/corpus/temporaryFolder.ts';

const HOUR = 3_600_000;
const POST = /^POST \/channels\/[^/]+\/messages$/;
const { ManageChannels, UseApplicationCommands } = PermissionFlagsBits;

const article = (title: string, ...paragraphs: readonly string[]): string =>
  `---\ntitle: ${title}\npublishedAt: 2025-03-14\n---\n${paragraphs.join('\n\n')}\n`;

/** Starts the bot over its own corpus, with a member who manages channels. */
const follow = async () => {
  const corpus = await temporaryFolder({
    'old.md': article('Old talks', 'The harbour talks began in Torvik long ago.'),
  });
  const clock = createTestClock();
  const following = { dataDir: await temporaryFolder(), clock, now: () => 1_700_000_000_000 + clock.now() };
  const running = await start({ corpus, following });
  const { discord, engine, bot } = running;
  const manager = discord.member({ permissions: ManageChannels | UseApplicationCommands });
  return {
    ...running,
    running,
    corpus,
    clock,
    manager,
    /** Puts articles into the corpus, and reloads it. */
    comeIn: async (files: Readonly<Record<string, string>> = {}): Promise<void> => {
      for (const [name, text] of Object.entries(files)) await writeFile(join(corpus, name), text);
      await bot.reloaded(await engine.reload());
    },
  };
};

/** Returns the messages that answer no interaction. */
const posted = ({ discord }: Pick<Running, 'discord'>): LoopbackMessage[] =>
  discord.messages().filter(({ json }) => json.interaction_metadata === undefined);
const wordsIn = (running: Pick<Running, 'discord'>): string[] =>
  posted(running).map(({ json }) => wordsOf(json.components));

const told = async (member: Member, command: string, options = {}) => {
  const { words, private: isPrivate } = await answerOf(await member.slash(command, options));
  return { words, isPrivate };
};

describe('/follow', () => {
  it('posts sentences of new articles to the channel, each with its source, and pings nobody', async () => {
    const { manager, discord, comeIn, running } = await follow();
    const answer = await told(manager, 'follow start', { about: 'harbour talks' });
    expect(answer.words).toContain('This channel now follows **💬 harbour talks**.');
    expect(answer.isPrivate).toBe(false);
    await told(manager, 'follow start', { speaker: 'Costa' });
    await comeIn({
      'new.md': article('Harbour news', 'Nobody came. The harbour talks ended in @everyone shaking hands.'),
      'said.md': article('A visit', '“The bridge is done,” Ana Costa said.'),
      'other.md': article('Weather', 'It rained on the talks about bread.'),
    });
    const [words = '', ...others] = wordsIn(running);
    expect(others).toEqual([]);
    expect(words).toContain('New in my articles');
    expect(words).toMatch(/\*\*💬 harbour talks\*\*\n.*The harbour talks ended in/);
    expect(words).toContain('Harbour news, paragraph 1 · 14 March 2025');
    expect(words).toContain('**🗣️ Costa**\n“The bridge is done,” Ana Costa said.');
    expect(words).not.toMatch(/bread|Old talks/);
    const call = discord.log.findLast(({ method, route }) => POST.test(`${method} ${route}`));
    expect(call?.body).toMatchObject({ allowed_mentions: { parse: [] } });
    const [message] = posted(running);
    if (!message) throw new Error('nothing was posted');
    const member = discord.member();
    const opened = await answerOf(await member.click(message, buttonOf(message, 'In context')));
    expect(opened.private).toBe(true);
    expect(refusals(running)).toEqual([]);
  });

  it('posts nothing without news, nothing twice, and five sentences at most, with a count of the rest', async () => {
    const { manager, comeIn, running, corpus, clock } = await follow();
    await told(manager, 'follow start', { about: 'harbour' });
    await comeIn({ 'other.md': article('Weather', 'It rained.') });
    expect(wordsIn(running)).toEqual([]);
    const many = Array.from({ length: 7 }, (_, n) => [
      `day-${n}.md`,
      article(`Day ${n}`, `The harbour saw ship number ${n}.`),
    ]);
    await comeIn(Object.fromEntries(many));
    const [words = ''] = wordsIn(running);
    expect(words.match(/paragraph 1/g)).toHaveLength(5);
    expect(words).toContain('2 more new articles on this');
    await rm(join(corpus, 'day-1.md'));
    await comeIn();
    clock.pass(HOUR);
    await comeIn(Object.fromEntries(many));
    expect(wordsIn(running)).toHaveLength(1);
  });

  it('lists the topics privately, and stops one topic or all of a channel', async () => {
    const { manager, comeIn, running } = await follow();
    expect((await told(manager, 'follow list')).words).toContain(
      'No channel on this server follows anything',
    );
    await told(manager, 'follow start', { about: 'harbour' });
    await told(manager, 'follow start', { about: ' HARBOUR' });
    await told(manager, 'follow start', { about: 'bread', speaker: 'Ana *Costa*' });
    const list = await told(manager, 'follow list');
    expect(list.isPrivate).toBe(true);
    expect(list.words.match(/<#\d+>.*/g)?.sort()).toEqual([
      expect.stringMatching(/^<#\d+> 💬 harbour$/),
      expect.stringMatching(/^<#\d+> 🗣️ Ana \\\*Costa\\\* → 💬 bread$/),
    ]);
    const { choices } = await manager.autocomplete('follow stop', 'what', 'harb');
    expect(choices).toEqual([{ name: '💬 harbour', value: expect.any(String) }]);
    expect(await told(manager, 'follow stop', { what: 'ferry' })).toMatchObject({
      words: expect.stringContaining('This channel doesn’t follow that.'),
      isPrivate: true,
    });
    const stopped = await told(manager, 'follow stop', { what: choices[0]?.value });
    expect(stopped.words).toContain('This channel no longer follows:\n- 💬 harbour');
    await comeIn({ 'new.md': article('News', 'The harbour is open.') });
    expect(wordsIn(running)).toEqual([]);
    expect((await told(manager, 'follow stop')).words).toContain('Ana');
    expect((await told(manager, 'follow list')).words).toContain(
      'No channel on this server follows anything',
    );
  });

  it('allows ten topics per server, and no more', async () => {
    const { manager } = await follow();
    for (let n = 0; n < 10; n += 1) await told(manager, 'follow start', { about: `topic ${n}` });
    const refused = await told(manager, 'follow start', { about: 'one more' });
    expect(refused).toEqual({ words: expect.stringContaining('already follow 10 things'), isPrivate: true });
    expect((await told(manager, 'follow start', { about: 'topic 3' })).words).toContain(
      'This channel now follows',
    );
  });

  it.each([403, 404])('ends when Discord answers the next post with %d', async (status) => {
    const { manager, discord, comeIn, clock } = await follow();
    await told(manager, 'follow start', { about: 'harbour' });
    discord.faults.failNext(1, 500, POST);
    await comeIn({ 'one.md': article('One', 'The harbour froze.') });
    expect((await told(manager, 'follow list')).words).toContain('harbour');
    discord.faults.failNext(1, status, POST);
    clock.pass(HOUR);
    await comeIn({ 'two.md': article('Two', 'The harbour thawed.') });
    expect((await told(manager, 'follow list')).words).toContain(
      'No channel on this server follows anything',
    );
  });

  it('refuses privately: no right to manage the channel, no right to post, or nothing to follow', async () => {
    const place = {
      server: '100000000000000021',
      channel: '100000000000000022',
      mayManage: true,
      mayPost: true,
    };
    const words = async (over: object, options = {}): Promise<string> => {
      const invocation = { ...slash('follow start', options), place: { ...place, ...over } };
      const { ending, deliveries } = await openPipeline().handle(invocation);
      expect(ending).toBe('refused');
      expect(deliveries).toEqual([expect.objectContaining({ how: 'reply', visibility: 'private' })]);
      const [delivery] = deliveries;
      return wordsOf(delivery && 'message' in delivery ? delivery.message.components : []);
    };
    expect(await words({ mayManage: false }, { about: 'harbour' })).toContain('can manage this channel');
    expect(await words({ mayPost: false }, { about: 'harbour' })).toContain('I can’t write in this channel');
    expect(await words({}, { about: '?!', speaker: ' ' })).toContain('a topic or a speaker');
  });
});
