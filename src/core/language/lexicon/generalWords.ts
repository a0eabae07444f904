import { wordSet } from './wordSet.ts';

/**
 * Words that say little in a question, in any corpus: nouns that name the answer ("name", "kind", "percentage") and verbs
 * that can replace any other verb. Folded forms.
 */
export const GENERAL_WORDS: ReadonlySet<string> =
  wordSet(`name names named kind kinds type types sort form forms term terms word words example examples way ways thing things reason
  reasons number percentage percent amount fraction proportion title purpose role main major primary common typical typically
  usually generally consider considered call called know known refer referred describe described mention mentioned use used uses
  happen happened occur occurred take took taken make made makes give gave given get got become became come came go went
  do have cause caused provide provided include included including involve involved locate located situate situated find found
  say said says tell told state stated claim claimed think thought believe believed ask asked want wanted try tried become
  first last new other another people person someone something result due certain specific different current currently
  approximately actually originally initially eventually also exactly according`);
