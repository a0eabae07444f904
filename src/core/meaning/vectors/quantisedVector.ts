/** A vector as whole numbers from -127 to 127: a number times `scale` approximates the original value. */
export interface QuantisedVector {
  readonly values: Int8Array;
  readonly scale: number;
}

/** The largest value of a quantised vector. */
const LARGEST = 127;
/** Bytes of the scale, a float32, little-endian. */
const SCALE_BYTES = 4;

/**
 * Writes a vector into `places` as whole numbers of magnitude at most `largest`. Returns the value of one unit. Throws
 * `RangeError` if a value is not a finite number.
 */
export const quantiseInto = (
  places: Int8Array | Int16Array,
  vector: Float32Array,
  largest: number,
): number => {
  let peak = 0;
  for (const value of vector) peak = Math.max(peak, Math.abs(value));
  if (!Number.isFinite(peak)) throw new RangeError('a vector holds values that are no finite numbers');
  if (peak === 0) places.fill(0);
  else
    for (let at = 0; at < vector.length; at += 1)
      places[at] = Math.round(((vector[at] as number) / peak) * largest);
  return peak / largest;
};

/**
 * Quantises a vector of any length; the largest value becomes ±127. The scale makes the vector's product with its quantised
 * self exact: the error is at right angles to the vector, so it hardly changes the cosine with a near question. Throws
 * `RangeError` if a value is not a finite number.
 */
export const quantise = (vector: Float32Array): QuantisedVector => {
  const values = new Int8Array(vector.length);
  quantiseInto(values, vector, LARGEST);
  let [square, product] = [0, 0];
  for (let at = 0; at < vector.length; at += 1) {
    const value = vector[at] as number;
    square += value * value;
    product += value * (values[at] as number);
  }
  return { values, scale: square === 0 ? 0 : Math.fround(square / product) };
};

/** Returns a quantised vector as bytes: its scale, then its values. */
export const packVector = ({ values, scale }: QuantisedVector): Uint8Array => {
  const bytes = new Uint8Array(SCALE_BYTES + values.length);
  new DataView(bytes.buffer).setFloat32(0, scale, true);
  bytes.set(values, SCALE_BYTES);
  return bytes;
};

/**
 * Returns the vector that `packVector` packed, as a view of the bytes; undefined if they hold no vector of these dimensions.
 */
export const unpackVector = (bytes: Uint8Array, dimensions: number): QuantisedVector | undefined => {
  if (bytes.length !== SCALE_BYTES + dimensions) return undefined;
  const { buffer, byteOffset } = bytes;
  const scale = new DataView(buffer, byteOffset).getFloat32(0, true);
  if (!(scale >= 0 && scale < Number.POSITIVE_INFINITY)) return undefined;
  return { values: new Int8Array(buffer, byteOffset + SCALE_BYTES, dimensions), scale };
};
