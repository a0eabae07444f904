import type { Member } from '../../loopbackDiscord.ts';
import { type ConsoleLocale, isConsoleLocale } from './locales.ts';
import type { People, Person } from './people.ts';

const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Who looks, and how: the page keeps it in its address, so that two windows can be two people. */
export interface View {
  readonly person: Person;
  readonly member: Member;
  readonly locale: ConsoleLocale;
  readonly theme: Theme;
}

/** The view of an address; what it does not state, or states wrongly, is the first person, English, the system's theme. */
export const viewOf = (query: URLSearchParams, people: People): View => {
  const asked = query.get('locale') ?? '';
  const locale = isConsoleLocale(asked) ? asked : 'en-US';
  const person = people.list.find(({ key }) => key === query.get('as')) ?? people.list[0];
  const member = people.member(person, locale);
  return { person, member, locale, theme: THEMES.find((theme) => theme === query.get('theme')) ?? 'auto' };
};
