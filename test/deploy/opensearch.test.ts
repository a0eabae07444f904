import { X509Certificate } from 'node:crypto';
import { access, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readConfig } from '../../src/config/index.ts';
import { PACKAGE_ROOT } from '../../src/shared/packageRoot.ts';
import { hasOpenssl, makeCertificates } from '../cluster/certificates.ts';
import { temporaryFolder } from '../core/corpus/temporaryFolder.ts';

const DEPLOY = join(PACKAGE_ROOT, 'deploy');
const read = (file: string) => readFile(join(DEPLOY, file), 'utf8');

const secret = z.union([z.string(), z.object({ source: z.string(), target: z.string() })]);
const { services, secrets, volumes } = z
  .object({
    services: z.record(
      z.string(),
      z.object({
        image: z.string(),
        environment: z.record(z.string(), z.string()).default({}),
        volumes: z.array(z.string()).default([]),
        ports: z.array(z.string()).default([]),
        secrets: z
          .array(secret)
          .transform((all) => all.map((one) => (typeof one === 'string' ? one : one.source))),
        depends_on: z.record(z.string(), z.unknown()).default({}),
        stop_grace_period: z.string().optional(),
      }),
    ),
    secrets: z.record(z.string(), z.object({ file: z.string() })),
    volumes: z.record(z.string(), z.null()),
  })
  .parse(parse(await read('compose.opensearch.yaml'), { merge: true }));
const ours = Object.entries(services).filter(([, { image }]) => image === 'talks-bot');
const nodes = Object.entries(services).filter(([name]) => name.startsWith('opensearch-'));
const roles = await Promise.all(
  (await readdir(join(DEPLOY, 'opensearch/roles'))).map(async (file) => ({
    name: file.replace('.json', ''),
    role: z
      .object({
        cluster_permissions: z.array(z.string()),
        index_permissions: z.array(
          z.object({ index_patterns: z.array(z.string()), allowed_actions: z.array(z.string()) }),
        ),
      })
      .parse(JSON.parse(await read(`opensearch/roles/${file}`))),
  })),
);

describe('the composition with OpenSearch', () => {
  it('uses only services, secrets, volumes and files that exist', async () => {
    for (const service of Object.values(services)) {
      expect(Object.keys(services)).toEqual(expect.arrayContaining(Object.keys(service.depends_on)));
      expect(Object.keys(secrets)).toEqual(expect.arrayContaining(service.secrets));
      for (const [source = ''] of service.volumes.map((one) => one.split(':')))
        if (source.startsWith('.')) await access(join(DEPLOY, source));
        else expect(volumes).toHaveProperty(source);
    }
    const used = Object.values(services).flatMap((service) => service.secrets);
    expect(new Set(used)).toEqual(new Set(Object.keys(secrets)));
  });

  it('has three nodes that find one another, each with its own data, and no public port', async () => {
    const names = nodes.map(([name]) => name);
    expect(names).toHaveLength(3);
    for (const [name, { environment, ports, volumes: mounted, secrets: held }] of nodes) {
      expect(environment['node.name']).toBe(name);
      expect(environment['discovery.seed_hosts']).toBe(names.join());
      expect(environment['cluster.initial_cluster_manager_nodes']).toBe(names.join());
      expect(environment.DISABLE_INSTALL_DEMO_CONFIG).toBe('true');
      expect(mounted).toContain(`${name}:/usr/share/opensearch/data`);
      expect([ports, held]).toEqual([[], ['ca', 'node', 'node-key']]);
    }
    const version = /<opensearch>(.*)<\/opensearch>/.exec(await read('../tools/opensearch/pom.xml'))?.[1];
    expect(new Set([...nodes.map(([, { image }]) => image), services.users?.image])).toEqual(
      new Set([`opensearchproject/opensearch:${version}`]),
    );
  });

  it('gives bots and writer valid settings, existing users, and the files of their secrets', () => {
    const urls = nodes.map(([name]) => `https://${name}:9200`);
    for (const [name, { environment, secrets: held, ports, stop_grace_period: grace }] of ours) {
      const [ca = '', password = ''] = held.map((one) => `/run/secrets/${one}`);
      expect(readConfig(environment).archive).toEqual({
        nodes: urls,
        prefix: 'talks',
        user: name === 'writer' ? 'talks-writer' : 'talks-reader',
        secret: { variable: 'OPENSEARCH_PASSWORD_FILE', file: password },
        caFile: ca,
      });
      for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
      expect(Number.parseInt(grace ?? '', 10)).toBeGreaterThan(10);
    }
  });

  it('has bots whose shards cover each server once', () => {
    const shards = ours.flatMap(([, { environment }]) => environment.SHARDS ?? []);
    expect(shards).toEqual(shards.map((_, at) => `${at}/${shards.length}`));
    expect(shards).toHaveLength(2);
  });
});

it('each user has a role: both use only the indexes of the bot, and bots write only to the index of requests', () => {
  expect(roles.map(({ name }) => name).sort()).toEqual(['talks-reader', 'talks-writer']);
  for (const { name, role } of roles) {
    const patterns = role.index_permissions.flatMap((one) => one.index_patterns);
    expect(patterns).toEqual(name === 'talks-writer' ? ['talks-*'] : ['talks-*', 'talks-requests']);
    const actions = [
      ...role.cluster_permissions,
      ...role.index_permissions.flatMap((one) => one.allowed_actions),
    ];
    expect(actions.filter((one) => /^(?:\*|indices:\*|cluster:(?!monitor\/)|unlimited)/.test(one))).toEqual(
      [],
    );
    const changing = role.index_permissions.filter(({ allowed_actions: allowed }) =>
      allowed.some((one) => !/^(?:indices:data\/read\/|indices:admin\/(?:\w+\/)?get$)/.test(one)),
    );
    expect(changing.flatMap((one) => one.index_patterns)).toEqual([patterns.at(-1)]);
    expect(changing.some((one) => one.allowed_actions.some((action) => action.includes(':admin/')))).toBe(
      name === 'talks-writer',
    );
  }
});

it('users.sh is the only source of users', async () => {
  for (const file of await readdir(join(DEPLOY, 'opensearch/security'))) {
    const { _meta, ...content } = parse(await read(`opensearch/security/${file}`));
    expect(_meta.config_version).toBe(2);
    expect(Object.keys(content)).toEqual(file === 'config.yml' ? ['config'] : []);
  }
});

it.skipIf(!(await hasOpenssl()))(
  'the script makes the certificates of the nodes once, from their own authority',
  async () => {
    const folder = await temporaryFolder();
    const certificate = async (name: string) =>
      new X509Certificate(await readFile(join(folder, `${name}.pem`)));
    await makeCertificates(folder, []);
    const [ca, node, admin] = await Promise.all(['ca', 'node', 'admin'].map(certificate));
    if (!ca || !node || !admin) throw new Error('none');
    for (const one of [node, admin]) expect(one.checkIssued(ca) && one.verify(ca.publicKey)).toBe(true);
    for (const [name] of nodes) expect(node.checkHost(name)).toBe(name);
    expect([ca.ca, node.ca, admin.ca, admin.checkHost('opensearch-1')]).toEqual([
      true,
      false,
      false,
      undefined,
    ]);
    const settings = parse(await read('opensearch/opensearch.yml'));
    const named = ({ subject }: X509Certificate) => subject.split('\n').reverse().join();
    expect(settings['plugins.security.nodes_dn']).toEqual([named(node)]);
    expect(settings['plugins.security.authcz.admin_dn']).toEqual([named(admin)]);
    for (const key of ['ca-key.pem', 'node-key.pem', 'admin-key.pem'])
      expect((await stat(join(folder, key))).mode & 0o077).toBe(0);
    await makeCertificates(folder, []);
    expect((await certificate('node')).serialNumber).toBe(node.serialNumber);
  },
);
