import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import { createLatencies } from './latencies.ts';

/** Buckets from a look-up in memory to a deferred answer, with Discord's limit of 3 s and our own of 1.5 s as edges. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 1.5, 3, 10, 60];

/**
 * Creates the bot's metrics for Prometheus. A label takes its values from a fixed set (the command registry, an outcome, a
 * status), never from users' text, because Prometheus keeps each value for good.
 */
export const createMetrics = () => {
  const registry = new Registry();
  const registers = [registry];
  return {
    registry,
    interactions: new Counter({
      name: 'talks_bot_interactions_total',
      help: 'Interactions by command, kind and what came of them.',
      labelNames: ['command', 'kind', 'outcome'],
      registers,
    }),
    interactionSeconds: new Histogram({
      name: 'talks_bot_interaction_duration_seconds',
      help: 'From the arrival of an interaction until Discord has taken its answer.',
      labelNames: ['command', 'kind'],
      buckets: SECONDS,
      registers,
    }),
    callSeconds: new Histogram({
      name: 'talks_bot_engine_duration_seconds',
      help: 'What the engine took to come back, by call.',
      labelNames: ['call'],
      buckets: SECONDS,
      registers,
    }),
    answers: new Counter({
      name: 'talks_bot_answers_total',
      help: 'Questions by kind of answer: answered, not-in-corpus.',
      labelNames: ['kind'],
      registers,
    }),
    reloads: new Counter({
      name: 'talks_bot_reloads_total',
      help: 'Reloads of the corpus by result: changed, unchanged, failed.',
      labelNames: ['result'],
      registers,
    }),
    corpusSize: new Gauge({
      name: 'talks_bot_corpus_size',
      help: 'What the corpus that serves has: articles, passages, quotations, speakers, faults.',
      labelNames: ['of'],
      registers,
    }),
    corpusLoaded: new Gauge({
      name: 'talks_bot_corpus_loaded_timestamp_seconds',
      help: 'Since when the corpus serves.',
      registers,
    }),
    archiveSeconds: new Histogram({
      name: 'talks_bot_archive_request_duration_seconds',
      help: 'What a request to OpenSearch took, by result: answered, failed.',
      labelNames: ['result'],
      buckets: SECONDS,
      registers,
    }),
    archiveNodes: new Gauge({
      name: 'talks_bot_archive_nodes',
      help: 'Nodes of the OpenSearch that keeps the corpus; no value where this machine does.',
      registers,
    }),
    archiveHealth: new Gauge({
      name: 'talks_bot_archive_health',
      help: 'How the indexes are: 2 all is copied (green), 1 a copy is missing (yellow), 0 a part is not served (red).',
      registers,
    }),
    reads: new Counter({
      name: 'talks_bot_reads_total',
      help: 'Reads of the language model by what came of them: read, kept, discarded, failed, late, busy, resting.',
      labelNames: ['ending'],
      registers,
    }),
    readSeconds: new Histogram({
      name: 'talks_bot_read_duration_seconds',
      help: 'What a read took, waiting counted, where it gave a choice.',
      buckets: SECONDS,
      registers,
    }),
    readTokens: new Counter({
      name: 'talks_bot_read_tokens_total',
      help: 'Tokens of questions and choices, as the endpoint counts them.',
      registers,
    }),
    feedPolls: new Counter({
      name: 'talks_bot_feed_polls_total',
      help: 'Polls of the feeds by result: polled, failed.',
      labelNames: ['result'],
      registers,
    }),
    feedArticles: new Counter({
      name: 'talks_bot_feed_articles_total',
      help: 'Articles of feeds by what became of them: fetched, added, replaced, proposed, known, refused, retired.',
      labelNames: ['result'],
      registers,
    }),
    feedsFailing: new Gauge({
      name: 'talks_bot_feeds_failing',
      help: 'Feeds that could not be read the last time.',
      registers,
    }),
    gatewayPing: new Gauge({
      name: 'talks_bot_gateway_ping_seconds',
      help: 'Between the latest heartbeat and its echo.',
      registers,
    }),
    invalidRequests: new Counter({
      name: 'talks_bot_invalid_requests_total',
      help: 'Requests that Discord counts against the address (10,000 in ten minutes ban it), by status.',
      labelNames: ['status'],
      registers,
    }),
    /** Latencies of answers, for the bot's own status command. */
    answering: createLatencies(),
  };
};

export type Metrics = ReturnType<typeof createMetrics>;
