/** The address as a browser would follow it, if it is one of the web (http, https); otherwise undefined. */
export const webUrl = (address: string): string | undefined => {
  if (!URL.canParse(address)) return undefined;
  const { protocol, href } = new URL(address);
  return protocol === 'http:' || protocol === 'https:' ? href : undefined;
};
