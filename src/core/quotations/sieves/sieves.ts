import { afterReport } from './afterReport.ts';
import { announced } from './announced.ts';
import { carried } from './carried.ts';
import { continued } from './continued.ts';
import { followedBySpeaker } from './followedBySpeaker.ts';
import { followedLoosely } from './followedLoosely.ts';
import { governedByClause } from './governedByClause.ts';
import { labelled } from './labelled.ts';
import { precededBySpeaker } from './precededBySpeaker.ts';
import { presented } from './presented.ts';
import { reopened } from './reopened.ts';
import type { Sieve } from './sieve.ts';
import { signedBelow } from './signedBelow.ts';
import { trailingClause } from './trailingClause.ts';

/** In the order of their precision: the first that names somebody decides. */
export const SIEVES: readonly Sieve[] = [
  followedBySpeaker,
  precededBySpeaker,
  followedLoosely,
  labelled,
  signedBelow,
  reopened,
  announced,
  presented,
  continued,
  trailingClause,
  afterReport,
  governedByClause,
  carried,
];

/** The sieves that may speak inside a quotation: they need a verb of saying right beside the inner one. */
export const NESTED_SIEVES: readonly Sieve[] = [followedBySpeaker, precededBySpeaker];
