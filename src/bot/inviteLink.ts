import { OAuth2Scopes } from 'discord.js';

/** The link that adds the bot to a server; it asks for no permission. */
export const inviteLink = (applicationId: string): string => {
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands].join(' '),
    permissions: '0',
  });
  return `https://discord.com/oauth2/authorize?${query}`;
};
