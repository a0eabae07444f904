export interface Localized {
  readonly name: string;
  readonly name_localizations?: Partial<Record<string, string>>;
}

/**
 * Returns the index of the first item whose name in some locale repeats an earlier item's name there; -1 if there is none.
 */
export const repeatedName = (some: readonly Localized[]): number => {
  const locales = ['', ...some.flatMap(({ name_localizations = {} }) => Object.keys(name_localizations))];
  const places = [...new Set(locales)].map((locale) => {
    const names = some.map(({ name, name_localizations }) => name_localizations?.[locale] ?? name);
    return names.findIndex((name, index) => names.indexOf(name) < index);
  });
  return places.find((place) => place >= 0) ?? -1;
};
