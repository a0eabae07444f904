import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import GithubSlugger from 'github-slugger';
import { describe, expect, it } from 'vitest';
import { createProgram } from '../src/cli/createProgram.ts';
import { PACKAGE_ROOT } from '../src/shared/packageRoot.ts';

const markdownIn = async (folder: string, isDeep: boolean): Promise<string[]> => {
  const entries = await readdir(join(PACKAGE_ROOT, folder), { withFileTypes: true });
  const nested = entries.filter((entry) => isDeep && entry.isDirectory());
  const below = await Promise.all(nested.map(({ name }) => markdownIn(join(folder, name), true)));
  const own = entries.filter(({ name }) => name.endsWith('.md')).map(({ name }) => join(folder, name));
  return [...own, ...below.flat()];
};
const files = [
  ...(await markdownIn('.', false)),
  ...(await markdownIn('docs', true)),
  ...(await markdownIn('deploy', true)),
];
const texts = new Map(
  await Promise.all(
    files.map(async (file) => [file, await readFile(join(PACKAGE_ROOT, file), 'utf8')] as const),
  ),
);
const { scripts } = JSON.parse(await readFile(join(PACKAGE_ROOT, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

const isCode = (line: string): boolean => /^(?: {4}|```)/.test(line);
const anchorsIn = (text: string): Set<string> => {
  const slugger = new GithubSlugger();
  const headings = text.split('\n').filter((line) => !isCode(line) && /^#{1,6} /.test(line));
  return new Set(headings.map((line) => slugger.slug(line.replace(/^#+ /, '').replaceAll(/[*`]/g, ''))));
};

/** The commands of the command line, and the options of each. Nothing runs. */
const known = (() => {
  const ports = new Proxy({}, { get: () => undefined }) as never;
  const { commands } = createProgram(ports);
  return new Map(commands.map((one) => [one.name(), new Set(one.options.map(({ long }) => long))]));
})();
const callsIn = (text: string): { readonly call: string; readonly options: readonly string[] }[] =>
  [...text.matchAll(/(?:npm run (?:-s )?bot --|dist\/src\/main\.js) ([a-z]+)((?: [^\n`|#]*)?)/g)].map(
    ([, call = '', rest = '']) => ({
      call,
      options: [...rest.replaceAll(/"[^"]*"/g, '').matchAll(/(?<=\s)--[a-z][a-z-]+/g)].map(
        ([option]) => option,
      ),
    }),
  );

describe.each(files)('%s', (file) => {
  const text = texts.get(file) ?? '';

  it('has no broken link', async () => {
    const broken: string[] = [];
    for (const [, target = ''] of text.matchAll(/(?:\]\(|src=")([^)\s"]+)/g)) {
      if (/^[a-z]+:/.test(target)) continue;
      const [path = '', anchor] = target.split('#');
      const found = path === '' ? file : relative(PACKAGE_ROOT, join(PACKAGE_ROOT, dirname(file), path));
      if (!(await stat(join(PACKAGE_ROOT, found)).catch(() => undefined))) broken.push(target);
      else if (anchor !== undefined) {
        const there = texts.get(found) ?? (await readFile(join(PACKAGE_ROOT, found), 'utf8'));
        if (!anchorsIn(there).has(anchor)) broken.push(target);
      }
    }
    expect(broken).toEqual([]);
  });

  it('names only existing scripts, commands and options', () => {
    const named = [...text.matchAll(/npm run (?:-s )?([a-z][\w:-]*)/g)].map(([, script = '']) => script);
    expect(named.filter((script) => !(script in scripts))).toEqual([]);
    for (const { call, options } of callsIn(text)) {
      expect([...known.keys()], `${file}: ${call}`).toContain(call);
      for (const option of options)
        expect([...(known.get(call) ?? []), '--help'], `${call} ${option}`).toContain(option);
    }
  });
});

it('planted calls and anchors are found', () => {
  expect(
    callsIn('`npm run -s bot -- ask "why --no?" --json`\nnode dist/src/main.js deploy --guild 1'),
  ).toEqual([
    { call: 'ask', options: ['--json'] },
    { call: 'deploy', options: ['--guild'] },
  ]);
  expect(anchorsIn('# A b\n\n## C `d`, e\n')).toEqual(new Set(['a-b', 'c-d-e']));
});
