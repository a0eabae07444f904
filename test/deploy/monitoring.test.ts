import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Metric } from 'prom-client';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { createMetrics } from '../../src/operations/createMetrics.ts';
import { serveMetrics } from '../../src/operations/serveMetrics.ts';
import { PACKAGE_ROOT } from '../../src/shared/packageRoot.ts';

const DEPLOY = join(PACKAGE_ROOT, 'deploy');
const read = (file: string) => readFile(join(DEPLOY, file), 'utf8');

const rules = z
  .object({
    groups: z.array(
      z.object({
        rules: z.array(
          z.object({
            alert: z.string(),
            expr: z.string(),
            labels: z.object({ severity: z.enum(['critical', 'warning']) }),
            annotations: z.object({ summary: z.string(), action: z.string() }),
          }),
        ),
      }),
    ),
  })
  .transform(({ groups }) => groups.flatMap((group) => group.rules))
  .parse(parse(await read('prometheus/alerts.yml')));
const { panels } = z
  .object({
    panels: z.array(
      z.object({
        title: z.string(),
        gridPos: z.object({ x: z.number(), y: z.number(), w: z.number(), h: z.number() }),
        targets: z.array(z.object({ expr: z.string() })).min(1),
      }),
    ),
  })
  .parse(JSON.parse(await read('grafana/talks-bot.json')));

/** The labels that Prometheus adds to every series. */
const ADDED = ['job', 'instance'];

/** Returns the labels of each series that a served registry has, by name. */
const servedSeries = async (): Promise<ReadonlyMap<string, readonly string[]>> => {
  const metrics = createMetrics();
  const dead = {
    corpus: { status: () => Promise.reject(new Error('not asked')) },
    client: () => ({}) as never,
  };
  const { close } = await serveMetrics({ ...dead, metrics, host: '127.0.0.1', port: 0 });
  onTestFinished(close);
  const series = new Map<string, string[]>([['up', ADDED]]);
  for (const one of metrics.registry.getMetricsAsArray()) {
    const { name, labelNames = [] } = one as unknown as Metric & { name: string; labelNames?: string[] };
    const isHistogram = 'buckets' in one;
    for (const end of isHistogram ? ['_bucket', '_count', '_sum'] : [''])
      series.set(`${name}${end}`, [...labelNames, ...ADDED, ...(end === '_bucket' ? ['le'] : [])]);
  }
  return series;
};

/** Returns the series and labels of an expression that are not served, in words. */
const faultsOf = (expression: string, series: ReadonlyMap<string, readonly string[]>): string[] => {
  const names = [...expression.matchAll(/\b(?:up|(?:talks_bot|nodejs|process)_\w+)\b(?=[{[)\s]|$)/g)].map(
    ([name]) => name,
  );
  const known = new Set(names.flatMap((name) => series.get(name) ?? []));
  const labels = [
    ...[...expression.matchAll(/(\w+)\s*(?:=~|!~|!=|=)\s*"/g)].map(([, label = '']) => label),
    ...[...expression.matchAll(/\bby\s*\(([^)]*)\)/g)].flatMap(([, list = '']) => list.split(/[,\s]+/)),
  ].filter((label) => label !== '');
  return [
    ...(names.length === 0 ? ['asks for nothing'] : []),
    ...names.filter((name) => !series.has(name)).map((name) => `no series ${name}`),
    ...labels.filter((label) => !known.has(label)).map((label) => `no label ${label}`),
  ];
};

describe('served series cover', () => {
  it.each(rules.map(({ alert, expr }) => [alert, expr]))('the alert %s', async (_, expr) => {
    expect(faultsOf(expr, await servedSeries())).toEqual([]);
  });

  it.each(panels.map(({ title, targets }) => [title, targets]))('the panel %s', async (_, targets) => {
    const series = await servedSeries();
    expect(targets.flatMap(({ expr }) => faultsOf(expr, series))).toEqual([]);
  });

  it('neither an unknown series nor an unknown label', async () => {
    const series = await servedSeries();
    expect(faultsOf('sum by (speaker) (rate(talks_bot_answers_totals{kind="x"}[5m])) > 0', series)).toEqual([
      'no series talks_bot_answers_totals',
      'no label kind',
      'no label speaker',
    ]);
    expect(faultsOf('talks_bot_engine_duration_seconds{call="ask"}', series)).toHaveLength(2);
  });
});

it('there are five alerts with different names', () => {
  expect(new Set(rules.map(({ alert }) => alert)).size).toBe(5);
});

it('every metric of the bot has a panel, and no panel overlaps another', async () => {
  const shown = panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)).join('\n');
  const own = [...(await servedSeries()).keys()].map((name) => name.replace(/_(?:bucket|count|sum)$/, ''));
  expect(own.filter((name) => name.startsWith('talks_bot_') && !shown.includes(name))).toEqual([]);
  const cells = panels.flatMap(({ gridPos: { x, y, w, h } }) =>
    Array.from({ length: w * h }, (_, n) => `${x + (n % w)},${y + Math.floor(n / w)}`),
  );
  expect(new Set(cells).size).toBe(cells.length);
});

const promtool = (...args: string[]) => promisify(execFile)('promtool', args, { cwd: DEPLOY });
const hasPromtool = await promtool('--version').then(
  () => true,
  () => false,
);

it.skipIf(!hasPromtool)('Prometheus reads the rules, and a test covers each alert', async () => {
  await promtool('check', 'config', 'prometheus/prometheus.yml');
  await promtool('test', 'rules', 'prometheus/alerts.test.yml');
  const tested = z
    .object({ tests: z.array(z.object({ alert_rule_test: z.array(z.object({ alertname: z.string() })) })) })
    .parse(parse(await read('prometheus/alerts.test.yml')))
    .tests.flatMap(({ alert_rule_test: each }) => each.map(({ alertname }) => alertname));
  expect(new Set(tested)).toEqual(new Set(rules.map(({ alert }) => alert)));
});
