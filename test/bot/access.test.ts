import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { authoriseAdmin, createCooldown } from '../../src/bot/access.ts';
import { UserError } from '../../src/shared/userError.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const times = async (n: number, use: () => Promise<number>): Promise<number[]> => {
  const waits: number[] = [];
  for (let i = 0; i < n; i += 1) waits.push(await use());
  return waits;
};

describe('createCooldown', () => {
  it('allows each user some uses in some seconds, and returns the wait in seconds', async () => {
    const cooldown = createCooldown({ uses: 3, seconds: 10 });
    expect(await times(4, () => cooldown('one'))).toEqual([0, 0, 0, 10]);
    expect(await cooldown('another')).toBe(0);
    vi.advanceTimersByTime(9_500);
    expect(await cooldown('one')).toBe(1);
    vi.advanceTimersByTime(500);
    expect(await times(4, () => cooldown('one'))).toEqual([0, 0, 0, 10]);
  });

  it('is not prolonged by further attempts', async () => {
    const cooldown = createCooldown({ uses: 1, seconds: 10 });
    await cooldown('one');
    for (const wait of [9, 8, 7, 6, 5, 4, 3, 2, 1]) {
      vi.advanceTimersByTime(1_000);
      expect(await cooldown('one')).toBe(wait);
    }
    vi.advanceTimersByTime(1_000);
    expect(await cooldown('one')).toBe(0);
  });

  it('lets everybody pass if there is no cooldown', async () => {
    expect(await times(1_000, () => createCooldown(undefined)('one'))).toEqual(Array(1_000).fill(0));
  });

  it('forgets every user after the cooldown', async () => {
    const cooldown = createCooldown({ uses: 3, seconds: 10 });
    for (let user = 0; user < 500; user += 1) await cooldown(String(user));
    expect(vi.getTimerCount()).toBe(500);
    vi.advanceTimersByTime(10_000);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('authoriseAdmin', () => {
  const OWNER = '1';
  const passes = async (
    caller: { id: string; roles?: string[]; inServer?: boolean },
    settings: { adminUsers?: string[]; adminRoles?: string[] } = {},
  ): Promise<boolean> => {
    const asking = { roles: [], inServer: true, mayManage: true, locale: 'en-US', ...caller };
    const granting = {
      settings: { adminUsers: [], adminRoles: [], ...settings },
      ownsApplication: async (id: string) => id === OWNER,
    };
    const refused = await authoriseAdmin(asking, granting).catch((error: unknown) => error);
    if (refused !== undefined) expect(refused).toBeInstanceOf(UserError);
    return refused === undefined;
  };

  it('lets the owner pass if no admin is configured, and only in a server', async () => {
    expect(await passes({ id: OWNER })).toBe(true);
    expect(await passes({ id: '2' })).toBe(false);
    expect(await passes({ id: OWNER, inServer: false })).toBe(false);
  });

  it('lets only the configured users and roles pass if there are any', async () => {
    const settings = { adminUsers: ['2'], adminRoles: ['9'] };
    expect(await passes({ id: '2' }, settings)).toBe(true);
    expect(await passes({ id: '3', roles: ['8', '9'] }, settings)).toBe(true);
    expect(await passes({ id: OWNER, roles: ['8'] }, settings)).toBe(false);
    expect(await passes({ id: '2', inServer: false }, settings)).toBe(false);
  });
});
