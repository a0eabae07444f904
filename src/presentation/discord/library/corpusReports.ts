import {
  type CorpusStatus,
  describeFault,
  describeFaults,
  type Fault,
  type MeaningStatus,
  type ReaderStatus,
  type ReloadReport,
} from '../../../core/index.ts';
import type { Wording } from '../../wording/en.ts';
import { escapeLine, escapeMarkdown } from '../escape.ts';
import { PHONE, type Room } from '../limits.ts';
import { clip, joinLines, listLines } from '../lines.ts';
import { ACCENT, type Reply, reply, roomBeside } from '../reply.ts';

/** Returns the figures of a corpus, one per line, then its version and the start of its service. */
const statusLines = (
  { articles, passages, quotations, speakers, version, loadedAt }: CorpusStatus,
  wording: Wording,
): string => {
  const since = `<t:${Math.floor(loadedAt.getTime() / 1_000)}:f>`;
  return [
    wording.articles(articles),
    wording.paragraphs(passages),
    wording.quotations(quotations),
    wording.speakers(speakers),
    `-# ${wording.version(version, since)}`,
  ].join('\n');
};

const listFaults = (faults: readonly Fault[], room: Room, wording: Wording): string =>
  listLines(
    describeFaults(faults).map((kind) => `- ${clip(kind, PHONE.line, escapeLine)}`),
    room,
    wording,
  );

/** Lists the omitted files with reasons, then the files loaded with a warning, within a room. */
const faultLines = (faults: readonly Fault[], room: Room, wording: Wording): string => {
  const half = { characters: room.characters / 2 - 60, bytes: room.bytes / 2 - 120 };
  const errors = faults.filter(({ severity }) => severity === 'error');
  const warnings = faults.filter(({ severity }) => severity === 'warning');
  return joinLines(
    errors.length > 0 ? wording.leftOut(errors.length) : wording.noneLeftOut,
    listFaults(errors, half, wording),
    warnings.length > 0 && wording.warnings(warnings.length),
    listFaults(warnings, half, wording),
  );
};

/** The state of the serving process. */
interface Running {
  /** Resident memory. */
  readonly mebibytes: number;
  /**
   * The number of answers since the start, and the median and 95th percentile of the latest in ms. Undefined before the
   * first answer.
   */
  readonly times: {
    readonly count: number;
    readonly p50: number | undefined;
    readonly p95: number | undefined;
  };
}

const meaningLine = (meaning: MeaningStatus, wording: Wording): string => {
  const { state, encoded, wanted, reason = '' } = meaning;
  if (state === 'ready') return wording.foundByMeaning;
  if (state === 'encoding') return wording.meaningEncoding(encoded, wanted);
  if (state === 'starting') return wording.meaningStarting;
  return wording.meaningAbsent(clip(reason, PHONE.line, escapeLine));
};

const readerLine = ({ state, model, host, reason = '' }: ReaderStatus, wording: Wording): string => {
  const [shownModel, shownHost, why] = [model, host, reason].map((text) =>
    clip(text, PHONE.name, escapeLine),
  );
  if (state === 'ready') return wording.readerReady(shownModel ?? '', shownHost ?? '');
  if (state === 'starting') return wording.readerStarting(shownModel ?? '');
  return wording.readerResting(shownModel ?? '', why ?? '');
};

const runningLines = (
  { mebibytes, times: { count, p50, p95 } }: Running,
  { archive, meaning, reader }: Pick<CorpusStatus, 'archive' | 'meaning' | 'reader'>,
  wording: Wording,
): string => {
  const memory = joinLines(
    archive && wording.archive(archive.prefix, archive.nodes, archive.cluster === 'green'),
    meaning && meaningLine(meaning, wording),
    reader && readerLine(reader, wording),
    wording.memory(mebibytes),
  );
  if (p50 === undefined || p95 === undefined) return memory;
  return `${memory}\n${wording.answeringTimes(count, Math.round(p50), Math.round(p95))}`;
};

/** Shows the figures of the corpus, the state of the bot, and the omitted files with reasons. Private. */
export const corpusStatusReply = (status: CorpusStatus, running: Running, wording: Wording): Reply => {
  const figures = `### ${wording.corpus}\n${statusLines(status, wording)}`;
  const process = runningLines(running, status, wording);
  const faults = faultLines(status.faults, roomBeside(3, figures, process), wording);
  return reply({ visibility: 'private', accent: ACCENT.sure, blocks: [figures, process, faults] });
};

const idsRoom = { characters: 400, bytes: 1_000 };

const changes = (heading: string, ids: readonly string[], wording: Wording): string =>
  ids.length === 0
    ? heading
    : `${heading}\n${listLines(
        ids.map((id) => `- ${clip(id, PHONE.name, escapeLine)}`),
        idsRoom,
        wording,
      )}`;

/** Shows the articles that a reload changed, and the omitted files with reasons; `note` comes first. Private. */
export const reloadReply = (report: ReloadReport, wording: Wording, note = ''): Reply => {
  const { added, changed, removed, kept, unchanged, faults, milliseconds, status } = report;
  const took = `### ${wording.reloaded}\n-# ${wording.took(milliseconds)}`;
  const articles = [
    changes(wording.added(added.length), added, wording),
    changes(wording.changed(changed.length), changed, wording),
    changes(wording.removed(removed.length), removed, wording),
    ...(kept.length > 0 ? [changes(wording.kept(kept.length), kept, wording)] : []),
    wording.unchanged(unchanged),
  ].join('\n');
  const figures = statusLines(status, wording);
  const left = faultLines(faults, roomBeside(5, note, took, articles, figures), wording);
  return reply({ visibility: 'private', accent: ACCENT.sure, blocks: [note, took, articles, left, figures] });
};

/** Shows why a reload failed, and the corpus that is still served; `note` comes first. Private. */
export const reloadFailedReply = (
  reason: string,
  serving: CorpusStatus,
  wording: Wording,
  note = '',
): Reply => {
  const heading = `### ${wording.reloadFailed}\n`;
  const figures = statusLines(serving, wording);
  const why = clip(reason, roomBeside(3, note, heading, figures), escapeMarkdown);
  return reply({ visibility: 'private', accent: ACCENT.fault, blocks: [note, heading + why, figures] });
};

/** Article files that were read for a check, not for service. */
interface CheckedCorpus {
  readonly articles: number;
  readonly paragraphs: number;
  readonly faults: readonly Fault[];
}

/** Shows the faults of the article files. A report that is too long for a message goes into an attached file. Private. */
export const checkReply = ({ articles, paragraphs, faults }: CheckedCorpus, wording: Wording): Reply => {
  const heading = `### ${wording.checked}\n${wording.articles(articles)}\n${wording.paragraphs(paragraphs)}`;
  const isLong = faults.length > PHONE.listed;
  const note = isLong ? wording.wholeReport : '';
  return reply({
    visibility: 'private',
    accent: faults.some(({ severity }) => severity === 'error') ? ACCENT.unsure : ACCENT.sure,
    blocks: [heading, faultLines(faults, roomBeside(3, heading, note), wording), note],
    ...(isLong ? { file: { name: 'check.txt', content: `${faults.map(describeFault).join('\n')}\n` } } : {}),
  });
};
