/** Returns a web address (http, https) as a browser would follow it; undefined for any other address. */
export const webUrl = (address: string): string | undefined => {
  if (!URL.canParse(address)) return undefined;
  const { protocol, href } = new URL(address);
  return protocol === 'http:' || protocol === 'https:' ? href : undefined;
};
