interface Worded {
  readonly name: string;
  readonly name_localizations?: Partial<Record<string, string | null>> | null | undefined;
}

/** How Discord's client shows a command, an option or a choice in a locale. */
export const shownName = ({ name, name_localizations }: Worded, locale: string): string =>
  name_localizations?.[locale] ?? name;

/** Whether somebody who reads this locale means it by what is typed: the name shown, or the one it has in every locale. */
export const isCalled = (one: Worded, typed: string, locale: string): boolean =>
  typed === one.name || typed === shownName(one, locale);
