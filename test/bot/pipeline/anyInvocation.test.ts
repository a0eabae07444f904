import fc from 'fast-check';
import { expect, it } from 'vitest';
import { controls } from '../../../src/bot/controls/controls.ts';
import { subcommands } from '../../../src/bot/corpus/subcommands.ts';
import { loadCommands } from '../../../src/bot/deployment/loadCommands.ts';
import type { Invocation } from '../../../src/bot/invocation.ts';
import { FOLLOW_UP_FIELD } from '../../../src/presentation/discord/answers/followUp.ts';
import { UPLOAD_FIELD } from '../../../src/presentation/discord/library/corpusChanges.ts';
import { VERSION } from './fakeCorpus.ts';
import { ADMIN, ASKER, file, messageWith } from './invocations.ts';
import { openPipeline } from './openPipeline.ts';

const commands = await loadCommands();
const OPTIONS = ['question', 'speaker', 'about', 'article', 'after', 'before', 'indirect', 'private', 'file'];

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.constantFrom('When does the harbour open?', 'football', 'Ann Lee', '2025-03-14', 'day-7', '?!', ''),
);
const person = fc.constantFrom(ADMIN, ASKER, '100000000000000002');
const name = fc.oneof(fc.constantFrom(...commands.keys(), '__proto__', 'constructor'), text);
const options = fc.dictionary(
  fc.oneof(fc.constantFrom(...OPTIONS, '__proto__'), text),
  fc.oneof(text, fc.boolean(), fc.double(), fc.constant(file)),
);
const subcommand = fc.option(fc.oneof(fc.constantFrom(...subcommands.keys()), text), { nil: undefined });
const customId = fc.oneof(
  text,
  fc
    .tuple(
      fc.constantFrom(...controls.keys(), 'nothing'),
      fc.oneof(fc.nat(50).map(String), fc.constantFrom('FJ-j4FgdQU.4.5', 'FJ-j4FgdQU', ''), text),
      fc.oneof(person, text),
      fc.oneof(fc.constantFrom(VERSION, 'ffffffffffff'), text),
    )
    .map((parts) => ['v1', ...parts].join('|')),
);
const common = fc.record({
  id: fc.constant('7'),
  caller: fc.record({
    id: person,
    roles: fc.array(fc.constant('5'), { maxLength: 1 }),
    inServer: fc.boolean(),
    mayManage: fc.boolean(),
    locale: fc.oneof(fc.constantFrom('en-US', 'uk', 'de'), text),
  }),
  attachmentSizeLimit: fc.nat(),
});
const values = fc.array(fc.oneof(fc.constant('FJ-j4FgdQU'), text), { maxLength: 2 });
const line = fc.oneof(fc.constantFrom('-# ❓ When?', '-# 🗣️ Ann Lee', '-# 🔎 “x”'), text);
const visibility = fc.constantFrom('public' as const, 'private' as const);

/** A press on a message that has the pressed button, or another one. */
const pressed = fc
  .tuple(customId, fc.boolean(), line, values, visibility)
  .map(([id, has, content, chosen, seen]) => ({
    kind: 'component' as const,
    customId: id,
    components: messageWith(has ? id : 'other', content).components,
    values: chosen,
    visibility: seen,
  }));

const invocation: fc.Arbitrary<Invocation> = fc
  .tuple(
    common,
    fc.oneof(
      fc.record({ kind: fc.constant('slash' as const), name, subcommand, options }),
      fc.record({
        kind: fc.constant('autocomplete' as const),
        name,
        subcommand,
        options,
        focused: fc.option(fc.record({ option: fc.oneof(fc.constantFrom(...OPTIONS), text), typed: text }), {
          nil: undefined,
        }),
      }),
      fc.record({ kind: fc.constant('menu' as const), name, content: text }),
      pressed,
      fc.record({
        kind: fc.constant('modal' as const),
        customId,
        files: fc.dictionary(fc.oneof(fc.constant(UPLOAD_FIELD), text), fc.constant([file])),
        texts: fc.dictionary(fc.oneof(fc.constant(FOLLOW_UP_FIELD), text), text),
        components: line.map((content) => messageWith('other', content).components),
      }),
      fc.record({ kind: fc.constant('other' as const), type: fc.nat(9) }),
    ),
  )
  .map(([base, rest]) => ({ ...base, ...rest }));

it('any invocation has one outcome, and the only bug is an option of another type', async () => {
  const { handle, log } = openPipeline();
  await fc.assert(
    fc.asyncProperty(invocation, async (invoked) => {
      const before = log.length;
      const { ending, deliveries } = await handle(invoked);
      expect(deliveries).toHaveLength(1);
      if (invoked.kind === 'other') expect(ending).toBe('refused');
      const bugs = log
        .slice(before)
        .flatMap(({ level, fields }) => (level === 'error' ? [fields.error] : []));
      for (const bug of bugs) expect(bug).toMatchObject({ name: 'OptionMismatch' });
    }),
    { numRuns: 500 },
  );
});
