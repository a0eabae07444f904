/** Discord's epoch, the first millisecond of 2015. */
const EPOCH = 1_420_070_400_000n;
let last = 0n;

/** Returns a new id as Discord makes them: milliseconds since 2015 above 22 bits. Strictly increasing within the process. */
export const newSnowflake = (): string => {
  const first = (BigInt(Date.now()) - EPOCH) << 22n;
  last = first > last ? first : last + 1n;
  return String(last);
};
