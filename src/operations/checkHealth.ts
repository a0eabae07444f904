import { type Client, Status } from 'discord.js';
import type { ArchiveStatus, Corpus, MeaningStatus, ReaderStatus } from '../core/index.ts';
import { inTime } from '../shared/index.ts';

/** Whose health it is. */
export interface Patient {
  readonly corpus: Pick<Corpus, 'status'>;
  /** The client of the moment: a bot that is restarted gets another. */
  client(): Pick<Client, 'ws'>;
}

interface Health {
  readonly status: 'ok' | 'unhealthy';
  /** What is wrong, in words; empty where nothing is. */
  readonly why: readonly string[];
  /** Whether it is logged in. */
  readonly gateway: boolean;
  /** Whether it answers. */
  readonly engine: boolean;
  /** The version of the corpus that serves; null where the corpus does not answer. */
  readonly corpus: string | null;
  /** Whether passages are found by meaning, too: off, or how far that is. It makes nothing unhealthy. */
  readonly meaning: 'off' | MeaningStatus['state'];
  /** How the cluster is that keeps the corpus: `red` is unhealthy; null where this machine keeps it. */
  readonly archive: ArchiveStatus['cluster'] | null;
  /** Whether a reader helps; nor does it. */
  readonly reader: 'off' | ReaderStatus['state'];
}

/** Milliseconds that the corpus is given; it may be taking in a reload. */
const PATIENCE = 5_000;

/** Whether every connection to the gateway is logged in; the manager's own status stays ready while they reconnect. */
const isLoggedIn = ({ ws }: Pick<Client, 'ws'>): boolean =>
  ws.shards.size > 0 && ws.shards.every(({ status }) => status === Status.Ready);

/** Whether the bot is logged in and its corpus answers. Never throws, and comes back within `patience` milliseconds. */
export const checkHealth = async (patient: Patient, patience = PATIENCE): Promise<Health> => {
  const status = await inTime(
    patient.corpus.status().catch(() => undefined),
    patience,
  );
  const version = status?.version;
  const gateway = isLoggedIn(patient.client());
  const engine = version !== undefined;
  const isWhole = status?.archive?.cluster !== 'red';
  const why = [
    ...(gateway ? [] : ['not logged in to the gateway']),
    ...(engine ? [] : ['the engine does not answer']),
    ...(isWhole ? [] : ['a part of the archive is not served']),
  ];
  return {
    status: gateway && engine && isWhole ? 'ok' : 'unhealthy',
    why,
    gateway,
    engine,
    corpus: version ?? null,
    meaning: status?.meaning?.state ?? 'off',
    archive: status?.archive?.cluster ?? null,
    reader: status?.reader?.state ?? 'off',
  };
};
