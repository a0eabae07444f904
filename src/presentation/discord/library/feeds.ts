import { en, type Wording } from '../../wording/en.ts';
import { statedDate } from '../../wording/sentences.ts';
import { controlButton, NOBODY } from '../controls.ts';
import { escapeLine } from '../escape.ts';
import { PHONE } from '../limits.ts';
import { clip, joinLines, listLines } from '../lines.ts';
import { ACCENT, type MessagePayload, type Reply, reply, roomBeside } from '../reply.ts';
import { type CorpusChange, changeLine, openingLine, originLine, shownLink } from './corpusChanges.ts';

/** An article of a feed that waits for an admin. */
interface ProposedNews {
  readonly key: string;
  readonly link: string;
  readonly file: string;
  readonly isChange: boolean;
  readonly article: { readonly title?: string; readonly publishedAt?: string; readonly publisher?: string };
  readonly opening: string;
}

/** Asks the admins whether to add a feed's article. It is in English, because it goes to the log channel. */
export const proposalMessage = ({
  key,
  link,
  file,
  isChange,
  article,
  opening,
}: ProposedNews): MessagePayload => {
  const button = (action: string, label: string, primary = false) =>
    controlButton({ action, page: key, ...NOBODY }, { label, primary });
  const date = article.publishedAt && statedDate(article.publishedAt, en.locale);
  return reply({
    visibility: 'public',
    accent: ACCENT.unsure,
    blocks: [
      `### ${isChange ? en.changedInFeed : en.newFromFeed}\n${clip(article.title ?? file, PHONE.title, escapeLine)}`,
      openingLine(opening),
      joinLines(
        en.file(clip(file, PHONE.name, escapeLine)),
        en.date(date),
        originLine(article.publisher, link),
      ),
    ],
    buttons: [button('accept', en.add, true), button('reject', en.reject)],
  }).message;
};

/** Replaces a proposal with the decision, for everybody who saw it. */
export const decidedReply = (change: CorpusChange, admin: string): Reply =>
  reply({
    visibility: 'public',
    accent: ACCENT.none,
    blocks: [en.doneBy(changeLine(change, en), `<@${admin}>`)],
  });

/** Returns the log channel's message about the changes of one poll. */
export const feedChangesMessage = (changes: readonly CorpusChange[]): MessagePayload => {
  const heading = `### ${en.fromFeeds(changes.length)}`;
  const lines = changes.map((change) => changeLine(change, en));
  return reply({
    visibility: 'public',
    accent: ACCENT.sure,
    blocks: [heading, listLines(lines, roomBeside(2, heading), en)],
  }).message;
};

/** Returns the log channel's message about a failing feed. */
export const feedFailsMessage = (feed: string, reason: string): MessagePayload =>
  reply({
    visibility: 'public',
    accent: ACCENT.fault,
    blocks: [en.feedFails(shownLink(feed), clip(reason, PHONE.line, escapeLine))],
  }).message;

/** The status of the feeds; see `FeedsStatus` in `src/admin`. */
interface ShownFeeds {
  readonly feeds: readonly {
    readonly link: string;
    readonly polledAt: number | undefined;
    readonly listed: number;
    readonly failingSince: number | undefined;
    readonly reason: string | undefined;
  }[];
  readonly brought: number;
  readonly waiting: number;
  readonly isPolling: boolean;
  readonly nextAt: number | undefined;
  readonly last:
    | {
        readonly fetched: number;
        readonly added: number;
        readonly replaced: number;
        readonly refused: number;
      }
    | undefined;
}

const moment = (milliseconds: number): string => `<t:${Math.floor(milliseconds / 1_000)}:R>`;

const feedLine = (
  { link, polledAt, listed, failingSince, reason = '' }: ShownFeeds['feeds'][number],
  wording: Wording,
): string => {
  const state =
    failingSince !== undefined
      ? `⚠️ ${wording.feedFailing(moment(failingSince), clip(reason, PHONE.line, escapeLine))}`
      : polledAt === undefined
        ? wording.feedNotAsked
        : wording.feedAsked(listed, moment(polledAt));
  return `- ${shownLink(link)}\n  ${state}`;
};

/** Shows the feeds, failing ones first, and the number of their articles. Private. */
export const feedsReply = (status: ShownFeeds, wording: Wording): Reply => {
  const { feeds, brought, waiting, isPolling, nextAt, last } = status;
  const heading = joinLines(
    `### ${wording.feeds}`,
    wording.feedArticles(brought, waiting),
    last && wording.feedsPolled(last.fetched, last.added, last.replaced, last.refused),
    isPolling ? wording.feedsPolling : nextAt !== undefined && wording.feedsNext(moment(nextAt)),
  );
  const failing = feeds.filter(({ failingSince }) => failingSince !== undefined);
  const sorted = [...failing, ...feeds.filter(({ failingSince }) => failingSince === undefined)];
  const lines = sorted.map((feed) => feedLine(feed, wording));
  return reply({
    visibility: 'private',
    accent: failing.length > 0 ? ACCENT.unsure : ACCENT.sure,
    blocks: [heading, listLines(lines, roomBeside(2, heading), wording)],
  });
};
