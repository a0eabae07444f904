/** Runs of records of one size, in one array that grows on demand. */
export interface RecordRuns {
  /** Stores records one after the other and returns the number of the first. */
  put(records: Uint8Array): number;
  /** Frees a run for other runs of the same length. */
  take(first: number, count: number): void;
  /** Returns a view of a run, valid until the next `put`. */
  read(first: number, count: number): Uint8Array;
}

const FIRST_RECORDS = 1_024;

/** Creates an empty store for records of `recordBytes` bytes. */
export const createRecordRuns = (recordBytes: number): RecordRuns => {
  let bytes = new Uint8Array(FIRST_RECORDS * recordBytes);
  let used = 0;
  /** By length of the run. */
  const free = new Map<number, number[]>();
  return {
    put: (records) => {
      const count = records.length / recordBytes;
      let first = free.get(count)?.pop();
      if (first === undefined) {
        first = used;
        used += count;
        if (used * recordBytes > bytes.length) {
          const grown = new Uint8Array(
            Math.max(used, Math.ceil((3 * bytes.length) / (2 * recordBytes))) * recordBytes,
          );
          grown.set(bytes);
          bytes = grown;
        }
      }
      bytes.set(records, first * recordBytes);
      return first;
    },
    take: (first, count) => {
      const runs = free.get(count);
      if (runs) runs.push(first);
      else free.set(count, [first]);
    },
    read: (first, count) => bytes.subarray(first * recordBytes, (first + count) * recordBytes),
  };
};
