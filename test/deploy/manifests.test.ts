import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { readConfig } from '../../src/config/index.ts';
import { PACKAGE_ROOT } from '../../src/shared/packageRoot.ts';

const read = (file: string) => readFile(join(PACKAGE_ROOT, file), 'utf8');
const known = new Set([...(await read('.env.example')).matchAll(/^#?([A-Z_]+)=/gm)].map(([, name]) => name));

/** Returns the settings in `NAME=value NAME=value`. */
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

describe('the deployed settings', () => {
  it.each([
    ['the image', settingsIn(/^ENV (.*)$/m.exec(dockerfile)?.[1] ?? '')],
    ['the unit', settingsIn(/^Environment=(.*)$/m.exec(unit)?.[1] ?? '')],
    ['the cluster', documents.find(({ kind }) => kind === 'ConfigMap')?.data ?? {}],
    ['the cluster’s secrets', Object.fromEntries(container.env.map(({ name }) => [name, '']))],
  ] as const)('of %s are known to the bot, with valid values', (_, settings: Record<string, string>) => {
    const { NODE_ENV, ...ours } = settings;
    expect(Object.keys(ours).filter((name) => !known.has(name))).toEqual([]);
    expect(Object.keys(ours).length).toBeGreaterThan(0);
    expect(() => readConfig(ours)).not.toThrow();
  });

  it('switch off the console, which nobody could reach', () => {
    for (const settings of [/^ENV (.*)$/m.exec(dockerfile), /^Environment=(.*)$/m.exec(unit)])
      expect(settings?.[1]).toContain('CONSOLE=off');
  });
});

describe('the cluster’s deployment', () => {
  it('is restarted for its own faults, and only taken out of service for faults of Discord', () => {
    expect(container.livenessProbe.httpGet.path).toBe('/livez');
    expect(container.startupProbe.httpGet.path).toBe('/livez');
    expect(container.readinessProbe.httpGet.path).toBe('/healthz');
  });

  it('uses only ports, volumes and labels that exist', () => {
    const ports = new Map(container.ports.map(({ name, containerPort }) => [name, containerPort]));
    for (const { httpGet } of [container.livenessProbe, container.readinessProbe, container.startupProbe])
      expect(ports.get(httpGet.port)).toBe(9090);
    const volumes = pod.volumes.map(({ name }) => name);
    expect(container.volumeMounts.map(({ name }) => name)).toEqual(volumes);
    expect(deployment.spec.template.metadata.labels).toMatchObject(deployment.spec.selector.matchLabels);
    expect(container.volumeMounts.map(({ mountPath }) => mountPath)).toContain('/data');
  });
});

it('every deployment allows more time than closing takes', () => {
  // Answers under way take up to 3 s, lingering work up to 2 s.
  expect(pod.terminationGracePeriodSeconds).toBeGreaterThan(10);
  expect(Number.parseInt(compose.services.bot.stop_grace_period, 10)).toBeGreaterThan(10);
  expect(Number(/^TimeoutStopSec=(\d+)s$/m.exec(unit)?.[1])).toBeGreaterThan(10);
});

it('the composition mounts the data volume, and publishes ports to this machine only', () => {
  expect(compose.services.bot.volumes).toEqual(['data:/data']);
  expect(Object.keys(compose.volumes)).toEqual(['data']);
  for (const port of compose.services.bot.ports) expect(port).toMatch(/^127\.0\.0\.1:/);
});
