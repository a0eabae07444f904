import { Parser } from 'htmlparser2';

/** As much of a file as its root element must begin in. */
const OPENING = 16_384;

/** The name of the first element of a markup file in lower case, a prefix such as `rdf:` kept; undefined: there is none. */
export const rootElement = (text: string): string | undefined => {
  let root: string | undefined;
  const parser = new Parser({
    onopentagname: (name) => {
      root ??= name.toLowerCase();
    },
  });
  parser.write(text.slice(0, OPENING));
  return root;
};
