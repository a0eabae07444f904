import { type Client, Status } from 'discord.js';
import type { ArchiveStatus, Corpus, MeaningStatus, ReaderStatus } from '../core/index.ts';
import { inTime } from '../shared/index.ts';

/** The parts of a bot whose health is checked. */
export interface Patient {
  readonly corpus: Pick<Corpus, 'status'>;
  /** Returns the current client: a restarted bot gets another. */
  client(): Pick<Client, 'ws'>;
}

interface Health {
  readonly status: 'ok' | 'unhealthy';
  /** The faults, in words; empty if there are none. */
  readonly why: readonly string[];
  /** Whether the bot is logged in to the gateway. */
  readonly gateway: boolean;
  /** Whether the corpus answers. */
  readonly engine: boolean;
  /** The version of the corpus that serves; null if the corpus does not answer. */
  readonly corpus: string | null;
  /** The state of finding passages by meaning. It never makes the bot unhealthy. */
  readonly meaning: 'off' | MeaningStatus['state'];
  /** The health of the cluster that keeps the corpus: `red` is unhealthy; null if this machine keeps it. */
  readonly archive: ArchiveStatus['cluster'] | null;
  /** The state of the reader. It never makes the bot unhealthy. */
  readonly reader: 'off' | ReaderStatus['state'];
}

/** Timeout of the corpus in milliseconds: it may be taking in a reload. */
const PATIENCE = 5_000;

/** Returns whether every shard is logged in to the gateway; the manager's own status stays ready while shards reconnect. */
const isLoggedIn = ({ ws }: Pick<Client, 'ws'>): boolean =>
  ws.shards.size > 0 && ws.shards.every(({ status }) => status === Status.Ready);

/** Checks whether the bot is logged in and its corpus answers. Never throws, and returns within `patience` milliseconds. */
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
