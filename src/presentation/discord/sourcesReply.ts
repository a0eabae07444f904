import { type APIStringSelectComponent, ComponentType } from 'discord.js';
import { z } from 'zod';
import { articleKey, type Source, type Sources } from '../../core/index.ts';
import { sourceLines } from './citation.ts';
import { clip } from './clip.ts';
import { controlId } from './controlId.ts';
import { fittingLines } from './fittingLines.ts';
import { ARTICLES_A_PAGE } from './limits.ts';
import { onOneLine } from './onOneLine.ts';
import { pageButtons } from './pageButtons.ts';
import { ACCENT, type Origin, type Reply, reply, roomBeside } from './reply.ts';
import type { Viewer } from './viewer.ts';

const LABEL = { characters: 100, bytes: 400 };

const picker = (
  sources: readonly Source[],
  { asker, version, wording }: Origin,
): APIStringSelectComponent[] => {
  const options = sources.map(({ article, paragraphs }) => ({
    label: clip(onOneLine(article.title ?? '') || article.id, LABEL, onOneLine),
    value: articleKey(article.id),
    description: wording.paragraphCount(paragraphs),
  }));
  const custom_id = z.encode(controlId, { action: 'open', page: '', asker, version });
  const placeholder = wording.readArticle;
  return options.length === 0 ? [] : [{ type: ComponentType.StringSelect, custom_id, placeholder, options }];
};

/** Articles of the corpus with their paragraphs counted; a menu opens one, buttons turn the pages. */
export const sourcesReply = (
  { articles, paragraphs, from, listed, version }: Sources,
  { wording, asker }: Viewer,
): Reply => {
  const heading = `### ${wording.sources(articles)}\n-# ${wording.paragraphCount(paragraphs)}`;
  const entries = listed.map((source) => sourceLines(source, wording));
  const lines = fittingLines(entries, roomBeside(2, heading));
  const origin = { asker, version, wording };
  const end = from + lines.length;
  return reply({
    visibility: 'public',
    accent: ACCENT.none,
    blocks: [heading, lines.join('\n')],
    origin,
    menus: picker(listed.slice(0, lines.length), origin),
    buttons: pageButtons({ action: 'sources', from, end, all: articles, size: ARTICLES_A_PAGE }, origin),
  });
};
