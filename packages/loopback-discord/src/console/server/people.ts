import type { LoopbackDiscord, Member, MemberContext } from '../../loopbackDiscord.ts';

/** A person that the page can act as. */
export interface Person {
  /** Key in the page's address. */
  readonly key: string;
  readonly id: string;
  readonly name: string;
  readonly admin: boolean;
}

export interface People {
  /** The owner of the bot, who is an admin, then two members. */
  readonly list: readonly [Person, ...Person[]];
  /** One person is the same member in every locale and place. */
  readonly member: (person: Person, locale: string, context: MemberContext) => Member;
  /** Returns the id of a person by id, mention or name; undefined for an unknown one. */
  readonly idOf: (typed: string) => string | undefined;
}

/** Creates the people of the console. */
export const createPeople = (loopback: LoopbackDiscord): People => {
  const person = (name: string, admin: boolean, known?: string): Person => {
    const { id } = known === undefined ? loopback.member({ name, admin }) : { id: known };
    return { key: name.toLowerCase(), id, name, admin };
  };
  const list: People['list'] = [
    person('Maya', true, loopback.ownerId),
    person('Jonas', false),
    person('Olena', false),
  ];
  return {
    list,
    member: ({ id, name, admin }, locale, context) => loopback.member({ id, name, admin, locale, context }),
    idOf: (typed) => {
      const bare = typed.replace(/^<@!?(\d+)>$/, '$1').replace(/^@/, '');
      return list.find(({ id, key }) => id === bare || key === bare.toLowerCase())?.id;
    },
  };
};
