import { afterReport } from './afterReport.ts';
import { carried } from './carried.ts';
import { continued } from './continued.ts';
import { followedBySpeaker, followedLoosely } from './followedBySpeaker.ts';
import { governedByClause } from './governedByClause.ts';
import { introduced } from './introduced.ts';
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
  introduced,
  presented,
  continued,
  trailingClause,
  afterReport,
  governedByClause,
  carried,
];
