import { type APIStringSelectComponent, ComponentType } from 'discord-api-types/payloads/v10';
import { z } from 'zod';
import {
  type ArticleChoice,
  articleKey,
  type Source,
  type Sources,
  type SpeakerSummary,
} from '../../core/index.ts';
import { askedLines, corpusNotes } from './asked.ts';
import { articleLine, sourceLines } from './citation.ts';
import { controlId, pageButtons } from './controls.ts';
import { escapeLine, onOneLine } from './escape.ts';
import { ARTICLES_A_PAGE, DISCORD, PHONE } from './limits.ts';
import { clip, fittingLines, joinLines, smallPrint } from './lines.ts';
import { ACCENT, type Origin, type Reply, reply, roomBeside, type Viewer } from './reply.ts';

/** The room of a menu entry and of a choice for autocompletion. */
const LABEL = { characters: DISCORD.choiceCharacters, bytes: 4 * DISCORD.choiceCharacters };

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

/** Lists articles of the corpus with their numbers of paragraphs; a menu opens one, buttons turn the pages. */
export const sourcesReply = (
  { filter, articles, paragraphs, undated, from, listed, version }: Sources,
  { wording, asker }: Viewer,
): Reply => {
  const above = askedLines(filter, wording.indirect);
  const heading = joinLines(
    `### ${wording.sources(articles)}`,
    smallPrint(wording.paragraphCount(paragraphs)),
    ...corpusNotes({ undated }, wording),
  );
  const entries = listed.map((source) => sourceLines(source, wording));
  const lines = fittingLines(entries, roomBeside(3, above, heading));
  const origin = { asker, version, wording };
  const end = from + lines.length;
  return reply({
    visibility: articles === 0 ? 'private' : 'public',
    accent: ACCENT.none,
    above,
    blocks: [heading, lines.join('\n')],
    origin,
    menus: picker(listed.slice(0, lines.length), origin),
    buttons: pageButtons({ action: 'sources', from, end, all: articles, size: ARTICLES_A_PAGE }, origin),
  });
};

/** Lists articles with their ids, for admins; buttons turn the pages. Private. */
export const articleListReply = (
  { articles, from, listed, version }: Sources,
  { wording, asker }: Viewer,
): Reply => {
  const heading = `### ${wording.sources(articles)}`;
  const entries = listed.map(({ article, paragraphs }) => {
    const id = clip(article.id, PHONE.name, escapeLine);
    return `${id}\n${articleLine(article, wording)} · ${wording.paragraphCount(paragraphs)}`;
  });
  const lines = fittingLines(entries, roomBeside(2, heading));
  const page = { action: 'articles', from, end: from + lines.length, all: articles, size: ARTICLES_A_PAGE };
  return reply({
    visibility: 'private',
    accent: ACCENT.none,
    blocks: [heading, lines.join('\n')],
    buttons: pageButtons(page, { asker, version, wording }),
  });
};

/** Returns articles as choices for autocompletion: the name is the title, shortened with … if long; the value is the id. */
export const articleChoices = (articles: readonly ArticleChoice[]): { name: string; value: string }[] =>
  articles.map(({ id, title }) => ({ name: clip(title, LABEL, onOneLine), value: id }));

/** Returns speakers as choices. Name and value are equal, because Discord may send the name in place of the value. */
export const speakerChoices = (
  speakers: readonly Pick<SpeakerSummary, 'name'>[],
): { name: string; value: string }[] =>
  speakers.map(({ name }) => onOneLine(name)).map((name) => ({ name, value: name }));

/**
 * Returns articles as choices for a filter. The value is the title, so that the reply can show it. It is the id if the title
 * is shortened or not unique among the articles.
 */
export const titleChoices = (articles: readonly ArticleChoice[]): { name: string; value: string }[] => {
  const titles = articles.map(({ title }) => title);
  const isTwice = (title: string): boolean => titles.indexOf(title) !== titles.lastIndexOf(title);
  return articleChoices(articles).map(({ name, value }) => ({
    name,
    value: titles.includes(name) && !isTwice(name) ? name : value,
  }));
};
