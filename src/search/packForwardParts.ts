import { type ForwardPart, PART_COLUMNS } from './forwardPart.ts';

type Column = Uint32Array | Int32Array | Uint8Array;
type ColumnName = (typeof PART_COLUMNS)[number];

/** The columns of many parts, each in one array, with the length it has in each part. */
export type PackedForwardParts = Readonly<Record<ColumnName, { joined: Column; lengths: Uint32Array }>>;

const emptyLike = (column: Column | undefined, size: number): Column =>
  column instanceof Int32Array
    ? new Int32Array(size)
    : column instanceof Uint8Array
      ? new Uint8Array(size)
      : new Uint32Array(size);

/** Packs parts: a few large arrays are written and read far faster than very many small ones. */
export const packForwardParts = (parts: readonly ForwardPart[]): PackedForwardParts =>
  Object.fromEntries(
    PART_COLUMNS.map((name) => {
      const columns: Column[] = parts.map((part) => part[name]);
      const lengths = Uint32Array.from(columns, ({ length }) => length);
      const joined = emptyLike(
        columns[0],
        lengths.reduce((sum, length) => sum + length, 0),
      );
      let at = 0;
      for (const column of columns) {
        joined.set(column, at);
        at += column.length;
      }
      return [name, { joined, lengths }];
    }),
  ) as PackedForwardParts;

/** The parts that were packed, as views of the packed columns. */
export const unpackForwardParts = (packed: PackedForwardParts): ForwardPart[] => {
  const starts = Object.fromEntries(PART_COLUMNS.map((name) => [name, 0])) as Record<ColumnName, number>;
  return Array.from(packed.termWords.lengths, (_, part) => {
    const columns = PART_COLUMNS.map((name) => {
      const { joined, lengths } = packed[name];
      const start = starts[name];
      starts[name] = start + (lengths[part] ?? 0);
      return [name, joined.subarray(start, starts[name])];
    });
    return Object.fromEntries(columns) as ForwardPart;
  });
};
