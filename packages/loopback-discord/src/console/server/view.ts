import type { Member } from '../../loopbackDiscord.ts';
import { type ConsoleLocale, isConsoleLocale } from './locales.ts';
import type { People, Person } from './people.ts';

const THEMES = ['auto', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

/** The server's channel, or the direct messages with the bot. */
export type Place = 'guild' | 'bot-dm';

/** The viewer, the place and the settings. The page keeps them in its address, so that two windows can be two people. */
export interface View {
  readonly person: Person;
  readonly member: Member;
  readonly place: Place;
  readonly locale: ConsoleLocale;
  readonly theme: Theme;
}

/**
 * Returns the view of an address. A missing or wrong part becomes the first person, the server, English or the system's
 * theme.
 */
export const viewOf = (query: URLSearchParams, people: People): View => {
  const asked = query.get('locale') ?? '';
  const locale = isConsoleLocale(asked) ? asked : 'en-US';
  const person = people.list.find(({ key }) => key === query.get('as')) ?? people.list[0];
  const place = query.get('in') === 'bot-dm' ? 'bot-dm' : 'guild';
  const member = people.member(person, locale, place);
  const theme = THEMES.find((each) => each === query.get('theme')) ?? 'auto';
  return { person, member, place, locale, theme };
};

/** Returns the address of a view with another person or place. */
export const addressOf = (
  { person, place, locale, theme }: View,
  other: { readonly as?: string; readonly in?: Place },
): string => `?${new URLSearchParams({ as: person.key, in: place, locale, theme, ...other })}`;
