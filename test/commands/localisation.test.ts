import { checkForm, commandsForm } from 'loopback-discord';
import { describe, expect, it } from 'vitest';
import { commandFaults } from '../../src/bot/deployment/commandSchema.ts';
import { loadCommands } from '../../src/bot/deployment/loadCommands.ts';
import { COMMAND_WORDINGS } from '../../src/presentation/wording/commands/commandWordings.ts';
import { en } from '../../src/presentation/wording/en.ts';
import { wordingFor } from '../../src/presentation/wording/wordingFor.ts';
import { said } from '../presentation/wording/said.ts';

interface Node {
  readonly name: string;
  readonly description?: string;
  readonly type?: number | undefined;
  readonly options?: readonly Node[] | undefined;
  readonly name_localizations?: Partial<Record<string, string | null>> | null | undefined;
  readonly description_localizations?: Partial<Record<string, string | null>> | null | undefined;
}

const MESSAGE_MENU = 3;
const LAST_NESTING = 2;

const commands = await loadCommands();
const all: readonly Node[] = Array.from(commands.values(), ({ data }) => data);
type Place = readonly [path: string, node: Node, trail: readonly Node[]];
const withPaths = (some: readonly Node[], above: readonly Node[] = []): Place[] =>
  some.flatMap((node) => {
    const trail = [...above, node];
    const path = trail.map(({ name }) => name).join(' ');
    return [[path, node, trail] as const, ...withPaths(node.options ?? [], trail)];
  });
const nodes = withPaths(all);
const isOption = (node: Node): boolean => !all.includes(node) && (node.type ?? 0) > LAST_NESTING;
const locales = [...COMMAND_WORDINGS];

describe.each(locales)('the commands in %s', (locale, wording) => {
  const words = wordingFor(locale);
  const nameOf = ({ name, name_localizations }: Node): string => name_localizations?.[locale] ?? name;

  it('all have a translated name and description', () => {
    for (const [path, { name_localizations, description, description_localizations }] of nodes) {
      expect(name_localizations?.[locale], path).toBeTypeOf('string');
      if (!description) continue;
      expect(description_localizations?.[locale], path).toBeTypeOf('string');
      expect(description_localizations?.[locale], path).not.toBe(description);
    }
  });

  it('leave no word of the catalogue unused', () => {
    const options = nodes
      .filter(([, node]) => isOption(node))
      .map(([path, { name }]) => (path in wording.options ? path : name));
    expect(new Set(Object.keys(wording.options))).toEqual(new Set(options));
    const others = nodes.filter(([, node]) => !isOption(node)).map(([path]) => path);
    expect(new Set(Object.keys(wording.commands))).toEqual(new Set(others));
  });

  it('have unique names, also next to the English names', () => {
    const names = all.flatMap((node) => [...new Set([node.name, nameOf(node)])]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('have the same names in the sentences that mention them', () => {
    const shown = (trail: readonly Node[], name: (node: Node) => string): string => {
      const [first, last] = [trail[0], trail.at(-1)];
      if (!first || !last) return '';
      if (first.type === MESSAGE_MENU) return `**${name(last)}**`;
      return isOption(last) ? `\`${name(last)}\`` : `/${trail.map(name).join(' ')}`;
    };
    const own = new Map(nodes.map(([, , trail]) => [shown(trail, ({ name }) => name), shown(trail, nameOf)]));
    const mentions = (key: keyof typeof en, catalogue: typeof en): string[] =>
      [
        ...said(catalogue, key)
          .join('\n')
          .matchAll(/`(\/[^`]+)`|`[^`]+`|\*\*[^*]+\*\*|\/[\p{L}-]+/gu),
      ].map(([whole, command]) => command ?? whole);
    const seen: string[] = [];
    for (const key of Object.keys(en) as (keyof typeof en)[]) {
      const english = mentions(key, en).filter((mention) => own.has(mention));
      seen.push(...english);
      expect(mentions(key, words), key).toEqual(
        expect.arrayContaining(english.map((mention) => own.get(mention))),
      );
    }
    expect(seen).toEqual(expect.arrayContaining(['/ask', '/sources', '`indirect`', '**Check this quote**']));
  });
});

describe('the commands in all languages', () => {
  it('are within Discord’s limits', () => {
    for (const command of commands.values()) expect(commandFaults(command)).toEqual([]);
    expect(checkForm(commandsForm, JSON.parse(JSON.stringify(all)))).toHaveLength(all.length);
  });
});
