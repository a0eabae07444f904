import type { LoopbackDiscord, Member } from '../../loopbackDiscord.ts';

/** Somebody whose hands the page lends: the owner of the bot, who is an admin, and two members. */
export interface Person {
  readonly key: string;
  readonly id: string;
  readonly name: string;
  readonly admin: boolean;
}

export interface People {
  readonly list: readonly Person[];
  /** Undefined for a key nobody has. */
  readonly member: (key: string, locale: string) => Member | undefined;
  /** By id, mention or name. */
  readonly idOf: (typed: string) => string | undefined;
}

/** The people of the console. One person is the same member in every locale. */
export const createPeople = (loopback: LoopbackDiscord): People => {
  const person = (name: string, admin: boolean, id?: string): Person => {
    const member = loopback.member({ name, admin, ...(id === undefined ? {} : { id }) });
    return { key: name.toLowerCase(), id: member.id, name, admin };
  };
  const list = [person('Maya', true, loopback.ownerId), person('Jonas', false), person('Olena', false)];
  return {
    list,
    member: (key, locale) => {
      const found = list.find((each) => each.key === key);
      return found && loopback.member({ id: found.id, name: found.name, admin: found.admin, locale });
    },
    idOf: (typed) => {
      const bare = typed.replace(/^<@!?(\d+)>$/, '$1').replace(/^@/, '');
      return list.find(({ id, key, name }) => id === bare || key === bare.toLowerCase() || name === bare)?.id;
    },
  };
};
