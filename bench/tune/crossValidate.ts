import { fitChoices } from './fit.ts';

const FOLDS = 5;

/** Returns each item with a model fitted on the other folds, and a model fitted on all items. */
export const crossValidate = <Item, Model>(
  items: readonly Item[],
  learn: (items: readonly Item[]) => Model,
): { folded: { item: Item; model: Model }[]; model: Model } => {
  const folded = Array.from({ length: FOLDS }, (_, fold) => {
    const model = learn(items.filter((_, at) => at % FOLDS !== fold));
    return items.flatMap((item, at) => (at % FOLDS === fold ? [{ item, model }] : []));
  }).flat();
  return { folded, model: learn(items) };
};

/** Returns a function that learns the weights of choices by name, without the features in `without`. */
export const learnChoices =
  <Name extends string>(names: readonly Name[], without: readonly Name[], penalty: number) =>
  (
    items: readonly {
      readonly features: readonly Readonly<Record<Name, number>>[];
      readonly isRight: readonly boolean[];
      readonly weight: number;
    }[],
  ): Record<Name, number> => {
    const learned = names.filter((name) => !without.includes(name));
    const choices = items.map(({ features, isRight, weight }) => ({
      rows: features.map((row) => learned.map((name) => row[name])),
      isRight,
      weight,
    }));
    return named(names, learned, fitChoices(choices, penalty));
  };

/** Returns weights by name, to three digits; 0 for features that were not learned. */
export const named = <Name extends string>(
  names: readonly Name[],
  learned: readonly Name[],
  values: readonly number[],
): Record<Name, number> =>
  Object.fromEntries(
    names.map((name) => [name, Number((values[learned.indexOf(name)] ?? 0).toPrecision(3))]),
  ) as Record<Name, number>;
