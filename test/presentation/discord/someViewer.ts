import type { Versioned } from '../../../src/core/serving/corpus.ts';
import type { Viewer } from '../../../src/presentation/discord/reply.ts';
import { en } from '../../../src/presentation/wording/en.ts';

/** A member who reads English. */
export const someViewer: Viewer = { wording: en, asker: '100000000000000001' };

/** The version of some corpus. */
export const someVersion: Versioned = { version: '0123456789ab' };
