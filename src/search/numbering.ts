/** Numbers strings in the order they are first met; `keys` has the string of each number. */
export const numbering = () => {
  const numbers = new Map<string, number>();
  const keys: string[] = [];
  const numberOf = (key: string): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, keys.length);
    return keys.push(key) - 1;
  };
  return { numbers, keys, numberOf };
};
