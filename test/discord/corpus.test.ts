import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/userError.ts';
import { answerOf, refusals, start } from './running.ts';

const failing = { engine: () => ({ reload: () => Promise.reject(new UserError('The folder is gone.')) }) };

describe('/corpus', () => {
  it('is hidden from members and refused to them even when sent', async () => {
    let reloads = 0;
    const { discord } = await start({
      engine: (real) => ({
        reload: () => {
          reloads += 1;
          return real.reload();
        },
      }),
    });
    const member = discord.member();
    expect(discord.commandsFor(member).map(({ name }) => name)).not.toContain('corpus');
    // An admin of the server passes Discord, not the bot.
    const answer = await answerOf(await discord.member({ admin: true }).slash('corpus reload'));
    expect(answer.private).toBe(true);
    expect(answer.words).toContain('⚠️ This command is for those who run this bot');
    expect(reloads).toBe(0);
  });

  it('reloads for the owner of the application and says what changed', async () => {
    const running = await start();
    const { discord } = running;
    const owner = discord.member({ id: discord.ownerId, admin: true });
    const answer = await answerOf(await owner.slash('corpus reload'));
    expect(answer).toMatchObject({ kind: 'defer', private: true });
    expect(answer.words).toContain('🔄 The corpus is reloaded');
    expect(answer.words).toContain('**Added:** 0 articles');
    expect(answer.words).toContain('**Unchanged:** 1 article');
    expect(refusals(running)).toEqual([]);
  });

  it('lets pass who is configured, by user or role, and then not the owner', async () => {
    const user = '100000000000000001';
    const role = '100000000000000002';
    const { discord } = await start({ settings: { adminUsers: [user], adminRoles: [role] } });
    const ask = async (id: string | undefined, roles: string[]) =>
      (
        await answerOf(
          await discord.member({ ...(id ? { id } : {}), roles, admin: true }).slash('corpus status'),
        )
      ).words;
    expect(await ask(user, [])).toContain('📚 The corpus');
    expect(await ask(undefined, [role])).toContain('📚 The corpus');
    expect(await ask(discord.ownerId, [])).toContain('those who run this bot');
  });

  it('tells the admin why a reload failed, while the old corpus keeps serving', async () => {
    const { discord } = await start(failing);
    const owner = discord.member({ id: discord.ownerId, admin: true });
    const answer = await answerOf(await owner.slash('corpus reload'));
    expect(answer.private).toBe(true);
    expect(answer.words).toContain('the old corpus keeps serving\nThe folder is gone.');
    expect(answer.words).toContain('**Articles:** 1');
    const question = { question: 'Which countries offered peacekeeping troops?' };
    expect((await answerOf(await discord.member().slash('ask', question))).words).toContain(
      'France and the United',
    );
  });
});
