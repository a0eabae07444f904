import { wordSet } from './wordSet.ts';

/** English words that say nothing about a topic: function words and asking words. Folded forms. */
export const STOP_WORDS: ReadonlySet<string> =
  wordSet(`a about above after again against all also am an and any are aren't as at be because been before being below between
  both but by can can't cannot could couldn't did didn't do does doesn't doing don't down during each either else ever
  few for from further get had hadn't has hasn't have haven't having he he'd he'll her here hers herself him himself his
  how however i i'd i'll i'm i've if in into is isn't it it'd it'll its itself just let many may me might more most much
  must my myself near neither no nor not of off often on once one only onto or other our ours ourselves out over own per
  please rather same shall shan't she she'd she'll should shouldn't since so some still such tell than that the their
  theirs them themselves then there these they they'd they'll they're they've this those though through thus to too
  under until up upon us very via was wasn't we we'd we'll we're we've were weren't what what're whatever when where
  whether which while who who're whoever whom whose why will with within without won't would wouldn't yet you you'd
  you'll you're you've your yours yourself yourselves s t`);
