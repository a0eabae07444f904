/** A field of whatever Discord or its library holds; undefined where there is none. */
export const fieldOf = (holder: unknown, name: string): unknown =>
  typeof holder === 'object' && holder !== null ? Reflect.get(holder, name) : undefined;
