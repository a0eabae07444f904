export interface Localized {
  readonly name: string;
  readonly name_localizations?: Partial<Record<string, string>>;
}

/** The place of the first whose name, as some locale shows it, another one before it has there; -1 for none. */
export const repeatedName = (some: readonly Localized[]): number => {
  const locales = ['', ...some.flatMap(({ name_localizations = {} }) => Object.keys(name_localizations))];
  const places = [...new Set(locales)].map((locale) => {
    const names = some.map(({ name, name_localizations }) => name_localizations?.[locale] ?? name);
    return names.findIndex((name, index) => names.indexOf(name) < index);
  });
  return places.find((place) => place >= 0) ?? -1;
};
