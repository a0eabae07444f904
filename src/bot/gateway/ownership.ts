import {
  type Client,
  type ClientApplication,
  Team,
  TeamMemberMembershipState,
  TeamMemberRole,
} from 'discord.js';

type Owner = ClientApplication['owner'];

/** Milliseconds for which the bot caches the owner: repeated questions cause no further calls. */
const REMEMBERED = 60_000;

const owns = (owner: Owner, userId: string): boolean => {
  if (!(owner instanceof Team)) return owner?.id === userId;
  if (owner.ownerId === userId) return true;
  const member = owner.members.get(userId);
  return (
    member?.membershipState === TeamMemberMembershipState.Accepted && member.role !== TeamMemberRole.ReadOnly
  );
};

/**
 * Returns a function that tells whether a user owns the client's application or works in its team. It throws Discord's
 * errors.
 */
export const createOwnership = (client: Client): ((userId: string) => Promise<boolean>) => {
  let remembered: { readonly until: number; readonly owner: Promise<Owner> } | undefined;
  const ownerOf = (): Promise<Owner> => {
    if (remembered && remembered.until > performance.now()) return remembered.owner;
    if (!client.application) throw new Error('the client has not logged in yet');
    const owner = client.application.fetch().then((application) => application.owner);
    remembered = { until: performance.now() + REMEMBERED, owner };
    owner.catch(() => {
      remembered = undefined;
    });
    return owner;
  };
  return async (userId) => owns(await ownerOf(), userId);
};
