import type { Versioned } from '../../src/engine/engine.ts';
import type { Viewer } from '../../src/replies/viewer.ts';
import { en } from '../../src/wording/en.ts';

/** A member who reads English. */
export const someViewer: Viewer = { wording: en, asker: '100000000000000001' };

/** Of a corpus. */
export const someVersion: Versioned = { version: '0123456789ab' };
