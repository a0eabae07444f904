import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { readConfig } from '../../src/config/index.ts';
import { PACKAGE_ROOT } from '../../src/shared/packageRoot.ts';

const read = (file: string) => readFile(join(PACKAGE_ROOT, file), 'utf8');
const known = new Set([...(await read('.env.example')).matchAll(/^#?([A-Z_]+)=/gm)].map(([, name]) => name));

/** What `NAME=value NAME=value` sets. */
const settingsIn = (text: string): Record<string, string> =>
  Object.fromEntries([...text.matchAll(/([A-Z_]+)=(\S+)/g)].map(([, name, value]) => [name, value]));

const dockerfile = await read('Dockerfile');
const unit = await read('deploy/systemd/talks-bot.service');
const compose = parse(await read('deploy/compose.yaml'));
const documents = parseAllDocuments(await read('deploy/kubernetes/talks-bot.yaml')).map((one) => one.toJS());
const probe = z.object({ httpGet: z.object({ path: z.string(), port: z.string() }) });
const deployment = z
  .object({
    spec: z.object({
      replicas: z.literal(1),
      strategy: z.object({ type: z.literal('Recreate') }),
      selector: z.object({ matchLabels: z.record(z.string(), z.string()) }),
      template: z.object({
        metadata: z.object({ labels: z.record(z.string(), z.string()) }),
        spec: z.object({
          terminationGracePeriodSeconds: z.number(),
          containers: z.tuple([
            z.object({
              env: z.array(z.object({ name: z.string() })),
              ports: z.array(z.object({ name: z.string(), containerPort: z.number() })),
              startupProbe: probe,
              livenessProbe: probe,
              readinessProbe: probe,
              volumeMounts: z.array(z.object({ name: z.string(), mountPath: z.string() })),
            }),
          ]),
          volumes: z.array(z.object({ name: z.string() })),
        }),
      }),
    }),
  })
  .parse(documents.find(({ kind }) => kind === 'Deployment'));
const pod = deployment.spec.template.spec;
const [container] = pod.containers;

describe('sets only variables that the bot reads, and values that it takes', () => {
  it.each([
    ['the image', settingsIn(/^ENV (.*)$/m.exec(dockerfile)?.[1] ?? '')],
    ['the unit', settingsIn(/^Environment=(.*)$/m.exec(unit)?.[1] ?? '')],
    ['the cluster', documents.find(({ kind }) => kind === 'ConfigMap')?.data ?? {}],
    ['the cluster’s secrets', Object.fromEntries(container.env.map(({ name }) => [name, '']))],
  ] as const)('%s', (_, settings: Record<string, string>) => {
    const { NODE_ENV, ...ours } = settings;
    expect(Object.keys(ours).filter((name) => !known.has(name))).toEqual([]);
    expect(Object.keys(ours).length).toBeGreaterThan(0);
    expect(() => readConfig(ours)).not.toThrow();
  });

  it('and none opens a console that nobody reaches', () => {
    for (const settings of [/^ENV (.*)$/m.exec(dockerfile), /^Environment=(.*)$/m.exec(unit)])
      expect(settings?.[1]).toContain('CONSOLE=off');
  });
});

describe('the cluster’s deployment', () => {
  it('is restarted for its own faults, and taken out for Discord’s', () => {
    expect(container.livenessProbe.httpGet.path).toBe('/livez');
    expect(container.startupProbe.httpGet.path).toBe('/livez');
    expect(container.readinessProbe.httpGet.path).toBe('/healthz');
  });

  it('hangs together: ports, volumes and labels are those that are there', () => {
    const ports = new Map(container.ports.map(({ name, containerPort }) => [name, containerPort]));
    for (const { httpGet } of [container.livenessProbe, container.readinessProbe, container.startupProbe])
      expect(ports.get(httpGet.port)).toBe(9090);
    const volumes = pod.volumes.map(({ name }) => name);
    expect(container.volumeMounts.map(({ name }) => name)).toEqual(volumes);
    expect(deployment.spec.template.metadata.labels).toMatchObject(deployment.spec.selector.matchLabels);
    expect(container.volumeMounts.map(({ mountPath }) => mountPath)).toContain('/data');
  });
});

it('leaves longer than closing takes, everywhere', () => {
  // Answers under way: 3 s; what lingers: 2 s.
  expect(pod.terminationGracePeriodSeconds).toBeGreaterThan(10);
  expect(Number.parseInt(compose.services.bot.stop_grace_period, 10)).toBeGreaterThan(10);
  expect(Number(/^TimeoutStopSec=(\d+)s$/m.exec(unit)?.[1])).toBeGreaterThan(10);
});

it('mounts what the image names, and publishes to this machine alone', () => {
  expect(compose.services.bot.volumes).toEqual(['data:/data']);
  expect(Object.keys(compose.volumes)).toEqual(['data']);
  for (const port of compose.services.bot.ports) expect(port).toMatch(/^127\.0\.0\.1:/);
});
