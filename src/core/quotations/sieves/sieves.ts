import { announced, carried, continued, reopened } from './carried.ts';
import { agent, claimed } from './claimed.ts';
import { followedBySpeaker, followedLoosely, trailingClause } from './followed.ts';
import { labelled, signedBelow } from './named.ts';
import { afterReport, governedByClause, precededBySpeaker, presented } from './preceded.ts';
import type { Sieve } from './sieve.ts';

/** In the order of their precision: the first that names somebody decides. */
export const SIEVES: readonly Sieve[] = [
  agent,
  claimed,
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
