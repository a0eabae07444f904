import { isGivenName, NAME_PARTICLES } from '../../../../core/index.ts';
import { oneLine } from '../../oneLine.ts';
import { BY, UPDATED } from '../lexicon/labels.ts';
import { NO_PERSON } from '../lexicon/newsrooms.ts';
import { isNameOfHost, isSameName } from './sameName.ts';

const LINK = /^(?:https?:)?\/\/|^www\.|\.\p{L}{2,4}$/iu;
/** Text after a name: a handle, an address, or a workplace after a bar or a dash. */
const TAIL =
  /(?<!\s)\s*(?:[|•·–—@<([:]|\s-\s|\s(?:for|für|pour|para|in|on|am|at|le|el|um|vom) |\sStand(?!\p{L}))/u;
const withoutTail = (name: string): string => {
  const at = name.search(TAIL);
  return at < 0 ? name : name.slice(0, at);
};
/** A date before a name. */
const DAY = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}[\s,–-]*/;
const BETWEEN = / ?[;,/&+] ?| (?:and|und|et|y|e|та|і|й|и|AND|UND|And|Und) /u;
const MOST = { characters: 50, words: 5 };

/** Returns whether a name may be a person's: not a link, a sentence, an office or a date. */
const mayBePerson = (name: string): boolean => {
  const words = name.split(' ');
  const isNamed = words.length === 2 && isGivenName((words[0] ?? '').toLowerCase());
  return (
    name.length > 1 &&
    name.length <= MOST.characters &&
    words.length <= MOST.words &&
    (words.length === 1 || /^\P{Ll}/u.test(name) || NAME_PARTICLES.has(words[0] ?? '')) &&
    /\p{L}/u.test(name) &&
    !LINK.test(name) &&
    !/\d{4}.|\d[:.]\d| \d|\d |[?!"“”„#*=©/]|admin| e\. ?V\./iu.test(name) &&
    (isNamed ||
      !words.some((word) => NO_PERSON.has(word.toLowerCase().replace(/^\P{L}+|(?<!\P{L})\P{L}+$/gu, ''))))
  );
};

/**
 * Returns the people in a statement of authors: "By Oren Halvik and Tessa Wrenfield | The Torvik Post" names two. Leaves out
 * a newsroom, the publisher and the site. A person whose site has the person's name still counts.
 */
export const personNames = (
  stated: string,
  publishers: readonly string[],
  address: string | undefined,
): string[] => {
  const isOfSite = (name: string): boolean =>
    isNameOfHost(name, address) ||
    publishers.some((publisher) => isSameName(name, publisher) || publisher.startsWith(`${name} `));
  const text = oneLine(stated).replace(/\s+/g, ' ');
  if (LINK.test(text)) return [];
  const names = text
    .replace(BY, '')
    .split(UPDATED, 1)
    .flatMap((names) => names.split(BETWEEN))
    .map((name) =>
      oneLine(
        withoutTail(name.replace(DAY, '').replace(BY, '')).replace(
          /^[\s.'’*-]+|(?<![\s.'’*-])[\s'’*-]+$/gu,
          '',
        ),
      ),
    )
    .filter(mayBePerson)
    .filter((name) => isGivenName((name.split(' ', 2)[0] ?? '').toLowerCase()) || !isOfSite(name));
  // A single word next to a full name is a place: "Oren Halvik, Torvik".
  const full = names.filter((name) => name.includes(' '));
  return full.length > 0 ? full : names;
};
