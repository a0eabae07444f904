/** A name of somebody or of a site with nothing but its letters and digits, in lower case, without its article. */
export const bareName = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/^(?:the|die|der|das|le|la|les|el|los)\s/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Whether two names are one but for case, accents, signs, spaces and an article: "The Torvik Post", "TorvikPost". */
export const isSameName = (some: string, other: string): boolean =>
  bareName(some) !== '' && bareName(some) === bareName(other);

/** Whether a name is that of a host: "The Torvik Post" of www.torvikpost.example. */
export const isNameOfHost = (name: string, address: string | undefined): boolean => {
  if (address === undefined) return false;
  const { hostname } = new URL(address);
  const labels = hostname.split('.');
  return [hostname, ...labels, labels.slice(-2).join('.')].some(
    (label) => label.length > 2 && isSameName(name, label),
  );
};
