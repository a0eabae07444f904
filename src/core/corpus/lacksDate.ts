import { hasRelativeDate } from '../language/index.ts';
import type { Passage } from './passage.ts';

/**
 * Whether a reader of these words cannot know the day they speak of: they say "Thursday" or "this week", and their article
 * states no date. `shown`: as much of the passage as is shown.
 */
export const lacksDate = ({ article, text }: Passage, shown: string = text): boolean =>
  article.publishedAt === undefined && hasRelativeDate(shown, article.language);
