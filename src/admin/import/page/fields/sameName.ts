/** Returns the letters and digits of a person's or site's name, in lower case and without a leading article. */
export const bareName = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/^(?:the|die|der|das|le|la|les|el|los)\s/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Returns whether two names differ only in case, accents, signs, spaces and an article: "The Torvik Post", "TorvikPost". */
export const isSameName = (some: string, other: string): boolean =>
  bareName(some) !== '' && bareName(some) === bareName(other);

/** Returns whether a name is the host's: "The Torvik Post" for www.torvikpost.example. */
export const isNameOfHost = (name: string, address: string | undefined): boolean => {
  if (address === undefined) return false;
  const { hostname } = new URL(address);
  const labels = hostname.split('.');
  return [hostname, ...labels, labels.slice(-2).join('.')].some(
    (label) => label.length > 2 && isSameName(name, label),
  );
};
