import type { RenderContext } from '../../src/console/render/renderContext.ts';

export const FILES = 'http://127.0.0.1:4000';

export const testContext: RenderContext = {
  locale: 'en-US',
  now: new Date('2025-03-17T12:00:00Z'),
  nameOf: (id) => ({ '1': 'Maya', '7': 'talks' })[id],
  fileUrl: (url) => (url.startsWith(`${FILES}/`) ? url : undefined),
  people: [{ id: '1', name: 'Maya' }],
  channel: { id: '7', name: 'talks' },
};
