import { cut, type NewsQuery, sentencesAround, type Told } from '../../core/index.ts';
import type { Wording } from '../wording/en.ts';
import { citation } from './citation.ts';
import { citedBlocks, tooLongNote } from './citedBlocks.ts';
import { contextButton, NOBODY } from './controls.ts';
import { escapeLine } from './escape.ts';
import { excerpt } from './excerpt.ts';
import { PHONE } from './limits.ts';
import { clip, joinLines, listLines, smallPrint } from './lines.ts';
import { ACCENT, type MessagePayload, type Reply, reply, roomBeside } from './reply.ts';

/** Returns a followed topic on one line: the speaker and the subject. */
export const matterWords = (
  { about, speaker }: NewsQuery,
  render: (text: string) => string = escapeLine,
): string => {
  const parts = [
    speaker && `🗣️ ${clip(speaker, PHONE.name, render)}`,
    about && `💬 ${clip(about, PHONE.name, render)}`,
  ];
  return parts.filter((part) => part).join(' → ');
};

/**
 * Returns the message about news on a channel's topics. Each item has the topic, the sentence, its citation and a button
 * that opens the article. `version`: the version of the corpus. Items beyond `PHONE.news` are counted.
 */
export const newsMessage = (
  news: readonly (Told & { readonly matter: NewsQuery })[],
  version: string,
  wording: Wording,
): MessagePayload => {
  const heading = `### ${wording.newFollowed}`;
  const shown = news.slice(0, PHONE.news);
  const texts = citedBlocks(
    shown.map(({ passage, span, matter }) => ({
      lead: `**${matterWords(matter)}**`,
      words: (room) => {
        const within = sentencesAround(passage.text, [span]);
        return excerpt(passage.text, { keep: [span], bold: false, within, room, comfort: PHONE.timeline });
      },
      tooLong: tooLongNote([span], wording),
      citation: citation(passage, wording, { shown: cut(passage.text, span) }),
    })),
    roomBeside(PHONE.news + 2, heading, wording.moreFollowed(100_000)),
  );
  const rest = news.length - texts.length;
  const origin = { asker: NOBODY.asker, version, wording };
  return reply({
    visibility: 'public',
    accent: ACCENT.sure,
    blocks: [
      heading,
      ...texts.map((text, n) => ({
        text,
        buttons: shown.slice(n, n + 1).map(({ passage }) => contextButton(passage, origin)),
      })),
      rest > 0 ? smallPrint(wording.moreFollowed(rest)) : '',
    ],
  }).message;
};

/** Lists the topics that a server's channels follow, one per line. Private. */
export const followedReply = (
  followed: readonly (NewsQuery & { readonly channel: string })[],
  wording: Wording,
): Reply => {
  const heading = `### ${wording.followed}`;
  const lines = followed.map((one) => `- <#${one.channel}> ${matterWords(one)}`);
  return reply({
    visibility: 'private',
    accent: ACCENT.none,
    blocks:
      followed.length === 0
        ? [wording.nothingFollowed]
        : [heading, listLines(lines, roomBeside(2, heading), wording)],
  });
};

/** Confirms publicly that a channel now follows a topic. */
export const followingReply = (matter: NewsQuery, wording: Wording): Reply =>
  reply({
    visibility: 'public',
    accent: ACCENT.sure,
    blocks: [joinLines(wording.follows(`**${matterWords(matter)}**`), smallPrint(wording.followsHow))],
  });

/** Confirms publicly that a channel no longer follows these topics. */
export const followsNoMoreReply = (matters: readonly NewsQuery[], wording: Wording): Reply => {
  const lines = matters.map((matter) => `- ${matterWords(matter)}`);
  const list = listLines(lines, roomBeside(1, wording.followsNoMore), wording);
  return reply({
    visibility: 'public',
    accent: ACCENT.none,
    blocks: [joinLines(wording.followsNoMore, list)],
  });
};
