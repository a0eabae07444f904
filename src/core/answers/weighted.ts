/** Sum of weighted features: every model here is one. */
export const weighted = <Name extends string>(
  names: readonly Name[],
  weights: Readonly<Record<Name, number>>,
  features: Readonly<Record<Name, number>>,
): number => {
  let sum = 0;
  for (const name of names) sum += weights[name] * features[name];
  return sum;
};
