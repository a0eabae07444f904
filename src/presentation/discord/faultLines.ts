import { describeFault, type Fault } from '../../core/index.ts';
import type { Wording } from '../wording/wording.ts';
import { clip } from './clip.ts';
import { escapeLine } from './escapeLine.ts';
import { joinLines } from './joinLines.ts';
import { PHONE } from './limits.ts';
import { listLines } from './listLines.ts';
import type { Room } from './room.ts';

const lines = (faults: readonly Fault[], room: Room, wording: Wording): string =>
  listLines(
    faults.map((fault) => `- ${clip(describeFault(fault), PHONE.line, escapeLine)}`),
    room,
    wording,
  );

/** What was left out of the corpus and why, then what was loaded with a warning, within a room. */
export const faultLines = (faults: readonly Fault[], room: Room, wording: Wording): string => {
  const half = { characters: room.characters / 2 - 60, bytes: room.bytes / 2 - 120 };
  const errors = faults.filter(({ severity }) => severity === 'error');
  const warnings = faults.filter(({ severity }) => severity === 'warning');
  return joinLines(
    errors.length > 0 ? wording.leftOut(errors.length) : wording.noneLeftOut,
    lines(errors, half, wording),
    warnings.length > 0 && wording.warnings(warnings.length),
    lines(warnings, half, wording),
  );
};
