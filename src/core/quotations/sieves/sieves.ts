import { announced, carried, continued, reopened } from './carried.ts';
import { agent, claimed } from './claimed.ts';
import { followedBySpeaker, followedLoosely, trailingClause } from './followed.ts';
import { labelled, signedBelow } from './named.ts';
import { afterReport, governedByClause, precededBySpeaker, presented } from './preceded.ts';
import type { Sieve } from './sieve.ts';

/** In order of precision: the first sieve with a verdict decides. */
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

/** The sieves that apply inside a quotation; they need a verb of saying next to the inner quotation. */
export const NESTED_SIEVES: readonly Sieve[] = [followedBySpeaker, precededBySpeaker];
