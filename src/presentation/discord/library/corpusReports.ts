import {
  type CorpusStatus,
  describeFault,
  describeFaults,
  type Fault,
  type MeaningStatus,
  type ReaderStatus,
  type ReloadReport,
} from '../../../core/index.ts';
import type { CorpusUnit, Wording } from '../../wording/en.ts';
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

const isLine = ({ file, line }: Fault): boolean => file.endsWith('.jsonl') && line !== undefined;

/** Returns what a fault concerns: a file, or a line of a `.jsonl` file. */
const placeOf = (fault: Fault): string => (isLine(fault) ? `${fault.file}:${fault.line}` : fault.file);

/** What faults leave out, and the accent of a report about them. */
interface LeftOut {
  /** The number of files, or of lines of a `.jsonl` file. */
  readonly count: number;
  readonly unit: CorpusUnit;
  /** All faults of what is left out, warnings included. */
  readonly faults: readonly Fault[];
  /** The faults of what is loaded. */
  readonly warnings: readonly Fault[];
  readonly accent: number;
}

const leftOutBy = (faults: readonly Fault[]): LeftOut => {
  const errors = faults.filter(({ severity }) => severity === 'error');
  const places = new Set(errors.map(placeOf));
  const isLeftOut = (fault: Fault): boolean => places.has(placeOf(fault));
  return {
    count: places.size,
    unit: errors.some(isLine) ? 'line' : 'file',
    faults: faults.filter(isLeftOut),
    warnings: faults.filter((fault) => !isLeftOut(fault)),
    accent: places.size > 0 ? ACCENT.unsure : ACCENT.sure,
  };
};

/** Lists what is left out with reasons, then the warnings about what is loaded, within a room. */
const faultLines = ({ count, unit, faults, warnings }: LeftOut, room: Room, wording: Wording): string => {
  const half = { characters: room.characters / 2 - 60, bytes: room.bytes / 2 - 120 };
  return joinLines(
    count > 0 && wording.leftOut(count, unit),
    listFaults(faults, half, wording),
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
  const leftOut = leftOutBy(status.faults);
  const faults = faultLines(leftOut, roomBeside(3, figures, process), wording);
  return reply({ visibility: 'private', accent: leftOut.accent, blocks: [figures, process, faults] });
};

const idsRoom = { characters: 400, bytes: 1_000 };

/** Lists changed articles below a heading; empty if there are none. */
const changes = (heading: string, ids: readonly string[], wording: Wording): string =>
  ids.length === 0
    ? ''
    : `${heading}\n${listLines(
        ids.map((id) => `- ${clip(id, PHONE.name, escapeLine)}`),
        idsRoom,
        wording,
      )}`;

/**
 * Shows the articles that a reload changed, and what it left out with reasons; `note` comes first. Its heading and its accent
 * say whether anything was left out. Private.
 */
export const reloadReply = (report: ReloadReport, wording: Wording, note = ''): Reply => {
  const { added, changed, removed, kept, unchanged, faults, milliseconds, status } = report;
  const leftOut = leftOutBy(faults);
  const { count, unit, accent } = leftOut;
  const said =
    count > 0
      ? wording.reloadedWithout(count, unit)
      : wording.reloaded(added.length, changed.length, removed.length);
  const heading = `### ${said}\n-# ${wording.took(milliseconds)}`;
  const articles = joinLines(
    changes(wording.added(added.length), added, wording),
    changes(wording.changed(changed.length), changed, wording),
    changes(wording.removed(removed.length), removed, wording),
    changes(wording.kept(kept.length), kept, wording),
    unchanged > 0 && wording.unchanged(unchanged),
  );
  const figures = statusLines(status, wording);
  const left = faultLines(leftOut, roomBeside(5, note, heading, articles, figures), wording);
  return reply({ visibility: 'private', accent, blocks: [note, heading, articles, left, figures] });
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
  const leftOut = leftOutBy(faults);
  const heading = joinLines(
    `### ${wording.checked}`,
    wording.articles(articles),
    wording.paragraphs(paragraphs),
    leftOut.count === 0 && wording.noneLeftOut,
  );
  const isLong = faults.length > PHONE.listed;
  const note = isLong ? wording.wholeReport : '';
  return reply({
    visibility: 'private',
    accent: leftOut.accent,
    blocks: [heading, faultLines(leftOut, roomBeside(3, heading, note), wording), note],
    ...(isLong ? { file: { name: 'check.txt', content: `${faults.map(describeFault).join('\n')}\n` } } : {}),
  });
};
