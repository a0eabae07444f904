/** A Discord id: of a user, a role, a server or a channel. */
export const DISCORD_ID = /^\d{17,20}$/;
