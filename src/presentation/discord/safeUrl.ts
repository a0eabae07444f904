import { PHONE } from './limits.ts';

/** What could end the target of `[label](<url>)` early or be read as an escape in it. */
const unsafe = /[\\()<>"'`|*\s]/g;

const percentEncode = (character: string): string =>
  `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;

/** A stated link as the target of a masked link; undefined unless it is plain http or https of a readable length. */
export const safeUrl = (stated: string): string | undefined => {
  if (!URL.canParse(stated)) return undefined;
  const url = new URL(stated);
  if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return undefined;
  const target = url.href.replace(unsafe, percentEncode);
  return target.length <= PHONE.url ? target : undefined;
};
