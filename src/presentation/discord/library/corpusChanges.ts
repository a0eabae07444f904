import { type APIModalInteractionResponseCallbackData, ComponentType } from 'discord-api-types/payloads/v10';
import { z } from 'zod';
import { type ArticleHead, articleKey } from '../../../core/index.ts';
import type { Wording } from '../../wording/en.ts';
import { statedDate } from '../../wording/sentences.ts';
import { controlButton, controlId, NOBODY } from '../controls.ts';
import { escapeLine, onOneLine, safeUrl } from '../escape.ts';
import { DISCORD, PHONE } from '../limits.ts';
import { clip, joinLines, smallPrint } from '../lines.ts';
import { ACCENT, type Reply, reply, type Viewer } from '../reply.ts';

/** The form field for the file. */
export const UPLOAD_FIELD = 'article';

/** Returns the form for one article file. */
export const uploadForm = ({ wording, asker }: Viewer): APIModalInteractionResponseCallbackData => ({
  custom_id: z.encode(controlId, { action: 'upload', page: '', asker, version: NOBODY.version }),
  title: wording.addArticle,
  components: [
    {
      type: ComponentType.Label,
      label: wording.articleFile,
      description: '.md, .txt, .html',
      component: { type: ComponentType.FileUpload, custom_id: UPLOAD_FIELD, required: true },
    },
  ],
});

/** An article file that waits for confirmation, and its review. */
interface ProposedArticle {
  /** The key of the upload. */
  readonly key: string;
  readonly review: {
    readonly file: string;
    readonly article: ArticleHead;
    /** Its first paragraph. */
    readonly opening: string;
    readonly paragraphs: number;
    readonly quotations: number;
    /** The existing file with the same id. The article cannot be added while that file exists. */
    readonly sameId?: string;
    /** Articles with nearly the same text; `share` is from 0 to 1. */
    readonly alike: readonly { readonly title: string; readonly share: number }[];
  };
}

const line = (text: string): string => clip(text, PHONE.name, escapeLine);

const LINK = { characters: 200, bytes: 400 };
const OPENING = { characters: 300, bytes: 900 };

/** Shows a link without a preview; an unsafe one as text. */
export const shownLink = (link: string): string => {
  const url = safeUrl(link);
  return url === undefined ? clip(link, LINK, escapeLine) : `<${url}>`;
};

/** Shows the start of an article's text. */
export const openingLine = (text: string): string => clip(text, OPENING, escapeLine);

/** Shows where an article comes from, in small print: its publisher and its link; empty if neither is stated. */
export const originLine = (publisher: string | undefined, link: string | undefined): string =>
  smallPrint([publisher && line(publisher), link && shownLink(link)].filter((part) => part).join(' · '));

/**
 * Shows an article before it is added: its opening, its source, similar articles and the buttons to continue; `note` comes
 * first. Private.
 */
export const reviewReply = (
  { key, review }: ProposedArticle,
  { wording, asker }: Viewer,
  { version, note = '' }: { readonly version: string; readonly note?: string },
): Reply => {
  const { file, article, opening, paragraphs, quotations, sameId, alike } = review;
  const date = article.publishedAt && statedDate(article.publishedAt, wording.locale);
  const button = (action: string, label: string, primary = false) =>
    controlButton({ action, page: key, asker, version }, { label, primary });
  return reply({
    visibility: 'private',
    accent: sameId === undefined && alike.length === 0 ? ACCENT.sure : ACCENT.unsure,
    blocks: [
      note,
      `### ${wording.addThis}\n${clip(article.title ?? article.id, PHONE.title, escapeLine)}`,
      openingLine(opening),
      joinLines(
        wording.file(line(file)),
        wording.date(date),
        wording.paragraphs(paragraphs),
        wording.quotations(quotations),
        originLine(article.publisher, article.url),
      ),
      [
        ...(sameId === undefined ? [] : [`⚠️ ${wording.sameId(line(sameId))}`]),
        ...alike.map(({ title, share }) => `⚠️ ${wording.alike(line(title), Math.round(100 * share))}`),
      ].join('\n'),
    ],
    buttons: [
      ...(sameId === undefined ? [button('add', wording.add, true)] : []),
      button('upload', wording.anotherFile),
      button('cancel', wording.cancel),
    ],
  });
};

/** Shows an article file before it is removed, with the buttons to continue; `note` comes first. Private. */
export const removalReply = (
  { id, file, title }: { readonly id: string; readonly file: string; readonly title: string },
  { wording, asker }: Viewer,
  { version, note = '' }: { readonly version: string; readonly note?: string },
): Reply => {
  const control = { page: articleKey(id), asker, version };
  return reply({
    visibility: 'private',
    accent: ACCENT.unsure,
    blocks: [
      note,
      `### ${wording.removeThis}\n${clip(title, PHONE.title, escapeLine)}`,
      `${wording.file(clip(file, PHONE.name, escapeLine))}\n${wording.removeMeans}`,
    ],
    buttons: [
      controlButton({ action: 'remove', ...control }, { label: wording.remove, primary: true }),
      controlButton({ action: 'cancel', ...control, page: '' }, { label: wording.cancel }),
    ],
  });
};

/** A completed change of the corpus. */
export interface CorpusChange {
  readonly what: 'added' | 'removed' | 'restored' | 'reloaded' | 'replaced' | 'rejected';
  /** The article's file; absent for a reload. */
  readonly file?: string;
  /** The version of the corpus after a reload. */
  readonly version?: string;
}

/** Describes a change of the corpus on one line. */
export const changeLine = ({ what, file = '', version = '' }: CorpusChange, wording: Wording): string => {
  const name = clip(file, PHONE.name, escapeLine);
  return {
    added: wording.fileAdded(name),
    removed: wording.fileRemoved(name),
    restored: wording.fileRestored(name),
    reloaded: wording.corpusReloaded(version),
    replaced: wording.fileReplaced(name),
    rejected: wording.fileRejected(name),
  }[what];
};

/** Room for the file name; the moment takes the rest of a choice. */
const FILE = { characters: DISCORD.choiceCharacters - 20, bytes: 4 * DISCORD.choiceCharacters };

/** A file in the trash; `key` is the moment it was removed (ISO 8601 with - for :). */
interface RemovedFile {
  readonly key: string;
  readonly file: string;
  readonly title?: string | undefined;
}

/**
 * Returns a removed file as a choice for autocompletion. The day and time (UTC) come before its title or name, because these
 * may repeat.
 */
export const trashChoice = ({ key, file, title }: RemovedFile): { name: string; value: string } => {
  const moment = `${key.slice(0, 10)} ${key.slice(11, 16).replace('-', ':')}`;
  return { name: `${moment} ${clip(onOneLine(title ?? '') || file, FILE, onOneLine)}`, value: key };
};
