import { describe, expect, it } from 'vitest';
import { openFace } from '../../src/start/openFace.ts';

it('closes all that was opened, the last first, once', async () => {
  const closed: string[] = [];
  const face = await openFace(async (opened) => {
    for (const name of ['folder', 'engine', 'bot']) opened(async () => void closed.push(name));
  });
  await face.close();
  await face.close();
  expect(closed).toEqual(['bot', 'engine', 'folder']);
});

it('closes the others where one cannot be closed, and throws why', async () => {
  const closed: string[] = [];
  const face = await openFace(async (opened) => {
    opened(async () => void closed.push('folder'));
    opened(() => Promise.reject(new Error('the bot did not close')));
    opened(async () => void closed.push('page'));
  });
  await expect(face.close()).rejects.toThrow('the bot did not close');
  expect(closed).toEqual(['page', 'folder']);
});

it('closes what was opened where the rest cannot be, and throws why that is', async () => {
  const closed: string[] = [];
  const opening = openFace(async (opened) => {
    opened(async () => void closed.push('folder'));
    opened(() => Promise.reject(new Error('the bot did not close')));
    throw new Error('the port is taken');
  });
  await expect(opening).rejects.toThrow('the port is taken');
  expect(closed).toEqual(['folder']);
});

describe('stopped while it opens', () => {
  it('closes what is open at once, and what a step under way opens after all', async () => {
    const closed: string[] = [];
    const stop = new AbortController();
    let finish = (): void => undefined;
    const step = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const opening = openFace(async (opened) => {
      opened(async () => void closed.push('folder'));
      await step;
      opened(async () => void closed.push('engine'));
      closed.push('never reached');
    }, stop.signal);
    stop.abort(new Error('a signal came'));
    await expect(opening).rejects.toThrow('a signal came');
    expect(closed).toEqual(['folder']);
    finish();
    await expect.poll(() => closed).toEqual(['folder', 'engine']);
  });

  it('leaves what fails then without a word', async () => {
    const stop = new AbortController();
    let fail = (): void => undefined;
    const opening = openFace(
      () =>
        new Promise((_, reject) => {
          fail = () => reject(new Error('its corpus is closed'));
        }),
      stop.signal,
    );
    stop.abort(new Error('a signal came'));
    await expect(opening).rejects.toThrow('a signal came');
    fail();
  });

  it('opens nothing where it is stopped already', async () => {
    let begun = false;
    const opening = openFace(
      async () => {
        begun = true;
      },
      AbortSignal.abort(new Error('a signal came')),
    );
    await expect(opening).rejects.toThrow('a signal came');
    expect(begun).toBe(false);
  });

  it('is closed as ever where it is stopped afterwards', async () => {
    const closed: string[] = [];
    const stop = new AbortController();
    const face = await openFace(
      async (opened) => opened(async () => void closed.push('folder')),
      stop.signal,
    );
    stop.abort(new Error('a signal came'));
    expect(closed).toEqual([]);
    await face.close();
    expect(closed).toEqual(['folder']);
  });
});
