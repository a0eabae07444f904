import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkMessageSize } from '../../src/checks/messageSize.ts';
import { Refusal } from '../../src/checks/refusal.ts';
import { type ComponentNode, walkComponents } from '../../src/checks/walkComponents.ts';

const leaf: fc.Arbitrary<ComponentNode> = fc.record({ type: fc.integer({ min: 1, max: 20 }) });
const around = (inner: fc.Arbitrary<ComponentNode>): fc.Arbitrary<ComponentNode> =>
  fc.record(
    {
      type: fc.integer({ min: 1, max: 20 }),
      custom_id: fc.string(),
      components: fc.array(inner, { maxLength: 5 }),
      accessory: inner,
      component: inner,
    },
    { requiredKeys: ['type'] },
  );
const forest = fc.array(around(around(around(leaf))), { maxLength: 8 });

/** Counts `type` in the JSON text: every component has one, and nothing else here has any. */
const count = (components: readonly ComponentNode[]): number => {
  let found = 0;
  JSON.stringify(components, (key, value: unknown) => {
    if (key === 'type') found += 1;
    return value;
  });
  return found;
};

test('walkComponents visits every component once, and reports its path', () => {
  fc.assert(
    fc.property(forest, (components) => {
      const placed = walkComponents(components);
      expect(placed).toHaveLength(count(components));
      for (const { node, path } of placed) {
        const found = path.reduce<unknown>(
          (value, key) => (value as Record<string, unknown>)[key],
          components,
        );
        expect(found).toBe(node);
      }
    }),
  );
});

test('checkMessageSize refuses more than 40 components, and accepts 40', () => {
  fc.assert(
    fc.property(forest, (components) => {
      const check = () => checkMessageSize(components, []);
      if (count(components) > 40) expect(check).toThrow(Refusal);
      else expect(check).not.toThrow();
    }),
  );
});
