import { ComponentType } from 'discord-api-types/v10';

/** Any component of a message or modal, with the fields that place it in the tree. */
export interface ComponentNode {
  readonly type: number;
  readonly id?: number;
  readonly custom_id?: string;
  readonly components?: readonly ComponentNode[];
  readonly accessory?: ComponentNode;
  readonly component?: ComponentNode;
}

interface PlacedComponent {
  readonly node: ComponentNode;
  /** Its path in the list: `[0, 'components', 2]`. */
  readonly path: readonly (string | number)[];
}

const inside = (node: ComponentNode, path: PlacedComponent['path']): PlacedComponent[] => [
  { node, path },
  ...walkComponents(node.components ?? [], [...path, 'components']),
  ...(node.accessory ? inside(node.accessory, [...path, 'accessory']) : []),
  ...(node.component ? inside(node.component, [...path, 'component']) : []),
];

/** Returns every component, nested ones too, in reading order. */
export const walkComponents = (
  components: readonly ComponentNode[],
  path: PlacedComponent['path'] = [],
): PlacedComponent[] => components.flatMap((node, index) => inside(node, [...path, index]));

/** Returns the contents of the Text Displays among components, in reading order. */
export const textsOf = (components: readonly ComponentNode[]): string[] =>
  walkComponents(components).flatMap(({ node }) =>
    node.type === ComponentType.TextDisplay && 'content' in node ? [String(node.content)] : [],
  );
