import { describe, expect, it, onTestFinished } from 'vitest';
import { deploy } from '../../../src/bot/deployment/deploy.ts';
import { loadCommands } from '../../../src/bot/deployment/loadCommands.ts';
import { connectBot } from '../../../src/bot/gateway/connectBot.ts';
import { ConnectionRefused, Unreachable, UserError } from '../../../src/shared/userError.ts';
import { answerOf, gate, start } from '../running.ts';
import { soundCommand } from '../soundCommand.ts';
import { connectAgain, keepLog, UNHURRIED_LIMITS, UNUSED } from '../startBot.ts';

const messages = (log: readonly { message: string }[]) => log.map(({ message }) => message).join('\n');

describe('connectBot', () => {
  it('prints the invite link, and the deploy command if commands are not deployed', async () => {
    const { discord, log } = await start({ deployed: false });
    expect(messages(log)).toContain(
      `https://discord.com/oauth2/authorize?client_id=${discord.applicationId}&scope=bot+applications.commands&permissions=0`,
    );
    expect(messages(log)).toContain('The commands are not deployed. Run: npm run bot -- deploy');
  });

  it('reports whether the deployed commands are up to date', async () => {
    const { discord, engine, library, metrics } = await start();
    const options = {
      corpus: engine,
      library,
      following: UNUSED,
      metrics,
      settings: { token: discord.token, adminUsers: [], adminRoles: [] },
    };
    for (const [commands, said] of [
      [undefined, 'the commands are up to date'],
      [new Map([['ask', soundCommand('ask')]]), 'out of date. Run: npm run bot -- deploy'],
    ] as const) {
      const { log, logger } = keepLog();
      const bot = await connectBot({
        ...options,
        logger,
        api: discord.restUrl,
        ...(commands ? { commands } : {}),
      });
      await bot.close();
      expect(messages(log)).toContain(said);
    }
  });

  it.each([
    [4004, 'Discord refuses the token in DISCORD_TOKEN.'],
    [4010, 'Discord refuses this shard. SHARDS must be as 0,1/4'],
    [4011, 'The bot is in too many servers for so few shards.'],
    [4012, 'Discord no longer takes this version of its interface.'],
    [4013, 'Discord refuses what the bot wants to hear of'],
    [4014, 'Discord does not allow what the bot wants to hear of'],
  ])('says what to do if Discord closes the connection for good: %d', async (code, words) => {
    const { discord, engine, library, metrics } = await start();
    const refused: ConnectionRefused[] = [];
    const connect = () =>
      connectBot({
        corpus: engine,
        library,
        following: UNUSED,
        metrics,
        logger: keepLog().logger,
        settings: { token: discord.token, adminUsers: [], adminRoles: [] },
        api: discord.restUrl,
        onRefused: (why) => refused.push(why),
      });
    const bot = await connect();
    discord.gateway.drop(code);
    await expect.poll(() => refused.map(({ message }) => message)).toEqual([expect.stringContaining(words)]);
    await bot.close();
    discord.gateway.refuseIdentify(code);
    await expect(connect()).rejects.toThrow(ConnectionRefused);
    await expect(connect()).rejects.toThrow(words);
  });

  it('runs the configured shards, and answers the servers of these shards', async () => {
    const { discord, bot, engine, library, metrics } = await start({ loopback: { shards: 1 } });
    await bot.close();
    const place = Number((BigInt(discord.guildId) >> 22n) % 2n);
    const connect = (id: number) =>
      connectBot({
        corpus: engine,
        library,
        following: UNUSED,
        metrics,
        logger: keepLog().logger,
        settings: { token: discord.token, adminUsers: [], adminRoles: [], shards: { ids: [id], count: 2 } },
        api: discord.restUrl,
        ...UNHURRIED_LIMITS,
      });
    for (const id of [1 - place, place]) onTestFinished((await connect(id)).close);
    expect(discord.gateway.sessions()).toBe(2);
    const answer = await answerOf(await discord.member().slash('help'));
    expect(answer.kind).toBe('reply');
    await expect(connect(2)).rejects.toThrow('Discord refuses this shard.');
  });

  it('answers through one ready shard while other shards wait to connect', async () => {
    const { discord, bot, engine, library, metrics } = await start();
    await bot.close();
    const place = Number((BigInt(discord.guildId) >> 22n) % 2n);
    const shards = { ids: [place, 1 - place], count: 2 };
    const connecting = connectBot({
      corpus: engine,
      library,
      following: UNUSED,
      metrics,
      logger: keepLog().logger,
      settings: { token: discord.token, adminUsers: [], adminRoles: [], shards },
      api: discord.restUrl,
      ...UNHURRIED_LIMITS,
    });
    onTestFinished(() => connecting.then(({ close }) => close()));
    await expect.poll(discord.gateway.sessions).toBe(1);
    expect((await answerOf(await discord.member().slash('help'))).kind).toBe('reply');
    expect(discord.gateway.sessions()).toBe(1);
    // An interaction answered early is not answered again once all shards are ready.
    const { client } = await connecting;
    expect(client.ws.shards.size).toBe(2);
    const answers = discord.log.filter(({ route }) => route.includes('callback'));
    expect(answers.filter(({ code }) => code !== null && code !== undefined)).toEqual([]);
  });

  it('explains a token that Discord refuses', async () => {
    const connecting = connectAgain(await start(), { settings: { token: 'aaa.bbb.ccc' } });
    await expect(connecting).rejects.toThrow(
      new ConnectionRefused('Discord refuses the token in DISCORD_TOKEN. Copy it again from the Bot page.'),
    );
  });

  it('reports that Discord is unreachable, for connecting and for deploying', async () => {
    const running = await start();
    const { discord } = running;
    const settings = { token: discord.token, adminUsers: [], adminRoles: [] };
    await discord.close();
    const unreachable = expect.objectContaining({ message: expect.stringMatching(/cannot be reached/) });
    const connecting = connectAgain(running);
    await expect(connecting).rejects.toEqual(unreachable);
    await expect(deploy({ ...settings, dryRun: true, api: discord.restUrl })).rejects.toBeInstanceOf(
      Unreachable,
    );
  });

  it('finishes an answer under way before it closes', async () => {
    const slow = gate();
    const running = await start({
      deferAfter: 20,
      engine: (real) => ({ ask: (question) => slow.passed.then(() => real.ask(question)) }),
    });
    const outcome = await running.discord
      .member()
      .slash('ask', { question: 'Which countries offered troops?' });
    const closing = running.bot.close();
    slow.open();
    await closing;
    expect((await answerOf(outcome)).words).toContain('France');
    expect(running.discord.gateway.sessions()).toBe(0);
  });

  it('also answers a question that comes while it closes', async () => {
    const gates = [gate(), gate()] as const;
    let asked = 0;
    const { discord, bot } = await start({
      deferAfter: 20,
      engine: (real) => ({
        ask: (question) => (gates[asked++]?.passed ?? Promise.resolve()).then(() => real.ask(question)),
      }),
    });
    const question = 'Which countries offered troops?';
    const early = await discord.member().slash('ask', { question });
    const closing = bot.close();
    const late = await discord.member().slash('ask', { question });
    gates[0].open();
    await answerOf(early);
    let isClosed = false;
    void closing.then(() => {
      isClosed = true;
    });
    await expect.poll(() => discord.gateway.sessions()).toBe(0);
    expect(isClosed).toBe(false);
    gates[1].open();
    await closing;
    expect((await answerOf(late)).words).toContain('France');
  });

  it('logs each interaction that it had no time to answer', async () => {
    const slow = gate();
    const { discord, bot, log } = await start({
      deferAfter: 20,
      grace: 20,
      engine: (real) => ({ ask: (question) => slow.passed.then(() => real.ask(question)) }),
    });
    const { interactionId } = await discord.member().slash('ask', { question: 'Who offered troops?' });
    await bot.close();
    expect(log).toContainEqual({
      level: 'warn',
      fields: { interaction: interactionId },
      message: 'closed before it was answered',
    });
    slow.open();
  });
});

describe('deploy', () => {
  it('registers the commands everywhere or in one server, after a dry run that changes nothing', async () => {
    const { discord, bot } = await start({ deployed: false });
    const target = { token: discord.token, api: discord.restUrl };
    const names = [...(await loadCommands()).keys()].sort();
    expect((await deploy({ ...target, dryRun: true })).added).toEqual(names);
    expect(discord.commands).toEqual([]);
    expect((await deploy({ ...target, dryRun: false })).added).toEqual(names);
    expect(discord.commands.map(({ name }) => name).sort()).toEqual(names);
    expect((await deploy({ ...target, dryRun: false })).unchanged).toEqual(names);
    await deploy({ ...target, guildId: discord.guildId, dryRun: false });
    const inServer = await deploy({ ...target, guildId: discord.guildId, dryRun: true });
    expect(inServer.unchanged).toEqual(names);
    expect(bot.client.isReady()).toBe(true);
  });

  it('explains a refused token', async () => {
    const { discord } = await start();
    const deploying = deploy({ token: 'aaa.bbb.ccc', api: discord.restUrl, dryRun: true });
    await expect(deploying).rejects.toThrow(UserError);
  });
});
