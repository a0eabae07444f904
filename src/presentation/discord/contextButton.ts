import type { APIButtonComponentWithCustomId } from 'discord.js';
import { articleKey, type Passage } from '../../core/index.ts';
import { controlButton } from './controlButton.ts';
import type { Origin } from './reply.ts';

/** Opens the article where a passage stands, one paragraph before it. */
export const contextButton = (
  { article, paragraph }: Passage,
  { asker, version, wording }: Origin,
): APIButtonComponentWithCustomId => {
  const page = `${articleKey(article.id)}.${Math.max(1, paragraph - 1)}.${paragraph}`;
  return controlButton({ action: 'read', page, asker, version }, { label: wording.inContext, emoji: '📖' });
};
