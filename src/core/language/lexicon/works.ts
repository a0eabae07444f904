import { wordSet } from './wordSet.ts';

/** Nouns for works and things whose names news sets in quotation marks: "the podcast “Seriel”". */
export const WORKS =
  wordSet(`album albums anthem app article ballad ballet blog boat book books campaign cartoon catalog channel character column comedy comic documentary drama edition
  episode essay exhibit exhibition feature ferry film films franchise game games hit hits hymn magazine mascot memoir miniseries movie movies mural musical
  newsletter novel novels opera operation painting paper play podcast podcasts poem program programme project remix report sculpture section segment sequel
  series ship short show shows single singles sitcom song songs soundtrack special starring spinoff story strip submarine symphony tanker thriller tour track tracks
  trawler trilogy vessel video videos volume yacht`);
