import { describe, expect, it } from 'vitest';
import { openFace } from '../../src/start/openFace.ts';

it('closes everything that it opened, the last first and only once', async () => {
  const closed: string[] = [];
  const face = await openFace(async (opened) => {
    for (const name of ['folder', 'engine', 'bot']) opened(async () => void closed.push(name));
  });
  await face.close();
  await face.close();
  expect(closed).toEqual(['bot', 'engine', 'folder']);
});

it('closes the others if one fails to close, and throws its error', async () => {
  const closed: string[] = [];
  const face = await openFace(async (opened) => {
    opened(async () => void closed.push('folder'));
    opened(() => Promise.reject(new Error('the bot did not close')));
    opened(async () => void closed.push('page'));
  });
  await expect(face.close()).rejects.toThrow('the bot did not close');
  expect(closed).toEqual(['page', 'folder']);
});

it('closes the opened parts if the next fails to open, and throws that error', async () => {
  const closed: string[] = [];
  const opening = openFace(async (opened) => {
    opened(async () => void closed.push('folder'));
    opened(() => Promise.reject(new Error('the bot did not close')));
    throw new Error('the port is taken');
  });
  await expect(opening).rejects.toThrow('the port is taken');
  expect(closed).toEqual(['folder']);
});

describe('openFace, stopped by a signal', () => {
  it('closes the open parts at once, and then a part that still opens', async () => {
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

  it('ignores a failure after the stop', async () => {
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

  it('opens nothing if it is already stopped', async () => {
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

  it('closes as usual if it is stopped after opening', async () => {
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
