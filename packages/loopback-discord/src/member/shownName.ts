interface Worded {
  readonly name: string;
  readonly name_localizations?: Partial<Record<string, string | null>> | null | undefined;
}

/** Returns the name of a command, an option or a choice that Discord's client shows in a locale. */
export const shownName = ({ name, name_localizations }: Worded, locale: string): string =>
  name_localizations?.[locale] ?? name;

/** Returns whether the typed name is the one shown in this locale or the default name. */
export const isCalled = (one: Worded, typed: string, locale: string): boolean =>
  typed === one.name || typed === shownName(one, locale);
