import { expect, it } from 'vitest';
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
