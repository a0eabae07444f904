import { type APIMessage, ComponentType, EmbedType, MessageFlags } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { answerOf, gate, refusals, type Seen, start } from '../bot/running.ts';
import type { Running } from '../bot/startBot.ts';

const MENU = 'Check this quote';

const check = async ({ discord }: Running, text: string): Promise<Seen> => {
  const member = discord.member();
  return answerOf(await member.messageMenu(MENU, member.say(text)));
};

describe('the message menu entry', () => {
  it.each([
    ['“It was a solutions-based discussion.” — Witkoff', '### ✅ Word for word\n🗣️ Steve Witkoff\n'],
    ['"It was a solution-based talk"', '### ✏️ Altered: the article has different words\n🗣️ Steve Witkoff\n'],
    [
      'Putin said: "It was a solutions-based discussion."',
      '### 👥 Someone else’s words\n🗣️ Steve Witkoff, not Putin',
    ],
    [
      '> France and the United Kingdom have offered to contribute peacekeeping troops',
      '### 📰 The reporter’s words',
    ],
    ['The moon is made of green cheese', '### 🚫 Not in my articles'],
  ])('checks %s', async (text, words) => {
    const running = await start();
    const answer = await check(running, text);
    expect(answer).toMatchObject({ kind: 'reply', private: true });
    expect(answer.words).toContain(words);
    expect(refusals(running)).toEqual([]);
  });

  it('says that the article quotes a report, with the place', async () => {
    const answer = await check(
      await start(),
      'lol **“a very good chance that this horrible, bloody war can finally come to an end.”** https://x.example/1',
    );
    expect(answer.words).toContain('🗣️ Donald Trump\n');
    expect(answer.words).toContain('\n-# The article quotes this second-hand.\n');
    expect(answer.words).toMatch(/paragraph 13 · no date$/m);
  });

  it('shows both versions with the differences in bold', async () => {
    const { words } = await check(await start(), '“It was a solution-based talk”');
    expect(words).toMatch(/It was a \*\*solution\*\*\S*based \*\*talk\*\*/);
    expect(words).toMatch(/It was a \*\*solutions\*\*\S*based \*\*discussion\*\*/);
  });

  it('checks several quoted parts, and counts the parts that it skips', async () => {
    const part = '“It was positive,” Witkoff said. “And I believe that that’s the case.” ';
    const { words } = await check(await start(), part.repeat(3));
    expect(words.match(/### ✅ Word for word/g)).toHaveLength(3);
    expect(words).toContain('I didn’t check 3 more quoted parts in this message.');
  });

  it.each([
    [
      'nothing but a picture',
      '🙂 <:smile:123> https://pictures.example/a.png',
      'This message has no words to check',
    ],
    ['a quotation beyond all measure', `“${'word '.repeat(399)}”`, 'Not in my articles'],
    ['a long text', 'We met and talked today. '.repeat(70), 'so I only checked the beginning'],
  ])('has a clear answer for %s', async (_, text, words) => {
    const running = await start();
    const answer = await check(running, text);
    expect(answer.private).toBe(true);
    expect(answer.words).toContain(words);
    expect(refusals(running)).toEqual([]);
  });

  it('refuses too many quoted words, which Nitro allows', async () => {
    const running = await start();
    const member = running.discord.member();
    const message = member.say('-');
    Object.assign(message.json, { content: `“${'word '.repeat(500)}”` });
    const answer = await answerOf(await member.messageMenu(MENU, message));
    expect(answer.private).toBe(true);
    expect(answer.words).toContain('too much to check. The limit is 2,000 characters.');
    expect(refusals(running)).toEqual([]);
  });

  it('checks the words of the bot’s own reply', async () => {
    const running = await start();
    const member = running.discord.member();
    const { message } = await answerOf(await member.slash('quote', { speaker: 'witkoff' }));
    const answer = await answerOf(await member.messageMenu(MENU, message));
    expect(answer.words).toContain('### ✅ Word for word');
    expect(refusals(running)).toEqual([]);
  });

  const SAID = 'It was a solutions-based discussion.';
  const forwarded = (content: string): Partial<APIMessage> => ({
    message_reference: { type: 1, message_id: '1', channel_id: '2' },
    message_snapshots: [
      {
        message: {
          content,
          type: 0,
          embeds: [],
          attachments: [],
          timestamp: new Date(0).toISOString(),
          edited_timestamp: null,
          mentions: [],
          mention_roles: [],
        },
      },
    ],
  });
  it.each<[string, string, Partial<APIMessage>]>([
    ['what it forwards', '', forwarded(`“${SAID}” — Witkoff`)],
    ['a card', '', { embeds: [{ title: 'Talks', description: `“${SAID}”` }] }],
    [
      'a card signed above',
      'look',
      { embeds: [{ type: EmbedType.Rich, author: { name: 'Steve Witkoff (@envoy)' }, description: SAID }] },
    ],
    ['a field of a card', '', { embeds: [{ fields: [{ name: 'Witkoff', value: `“${SAID}”` }] }] }],
    [
      'a poll',
      '',
      {
        poll: {
          question: { text: `Did Witkoff say “${SAID}”?` },
          answers: [{ answer_id: 1, poll_media: { text: 'Yes' } }],
          expiry: '2030-01-01T00:00:00Z',
          allow_multiselect: false,
          layout_type: 1,
        },
      },
    ],
    [
      'components',
      '',
      {
        flags: MessageFlags.IsComponentsV2,
        components: [{ type: ComponentType.Container, components: [{ type: 10, content: `“${SAID}”` }] }],
      },
    ],
  ])('reads %s', async (_, content, more) => {
    const running = await start();
    const member = running.discord.member();
    // A member of the loopback Discord writes plain text only, so the test changes the stored message.
    const message = member.say('-');
    Object.assign(message.json, more, { content });
    const answer = await answerOf(await member.messageMenu(MENU, message));
    expect(answer.words).toContain('### ✅ Word for word\n🗣️ Steve Witkoff');
    const asked = await answerOf(await member.messageMenu('Ask about this', message));
    expect(asked.words).not.toContain('no words to ask about');
    expect(refusals(running)).toEqual([]);
  });

  it('offers no sharing of a word that no article has, and finds a mistyped one', async () => {
    const running = await start();
    expect(JSON.stringify((await check(running, 'lol')).message.json)).not.toContain('Share');
    const { words } = await check(running, '“It was possitive”');
    expect(words).toContain('### ✏️ Altered');
    expect(words).toContain('**possitive**');
    expect(words).toContain('**positive**');
  });

  it('reports a bug privately by its id only, and logs it', async () => {
    const running = await start({ engine: () => ({ verify: () => Promise.reject(new Error('broken')) }) });
    const answer = await check(running, 'It was positive');
    expect(answer.private).toBe(true);
    expect(answer.words).toContain('Something went wrong');
    expect(answer.words).not.toContain('broken');
    expect(JSON.stringify(running.log)).toContain('broken');
  });

  it('defers privately when it takes long', async () => {
    const slow = gate();
    const { discord } = await start({
      deferAfter: 5,
      engine: (real) => ({
        verify: (words, speaker) => slow.passed.then(() => real.verify(words, speaker)),
      }),
    });
    const member = discord.member();
    const outcome = await member.messageMenu(MENU, member.say('It was positive'));
    slow.open();
    const answer = await answerOf(outcome);
    expect(answer).toMatchObject({ kind: 'defer', private: true });
    expect(answer.words).toContain('Word for word');
  });
});
