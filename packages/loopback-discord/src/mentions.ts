import { AllowedMentionsTypes, type APIMessage } from 'discord-api-types/v10';
import type { AllowedMentionsForm } from './checks/messageForms.ts';
import { type ComponentNode, textsOf } from './checks/walkComponents.ts';
import { apiUser } from './profile.ts';

const idsIn = (text: string, pattern: RegExp): string[] => [
  ...new Set([...text.matchAll(pattern)].flatMap(([, id]) => (id === undefined ? [] : [id]))),
];

/** Returns the pings of a message: the mentions in its content and Text Displays that `allowed` permits (absent: all). */
export const mentionsOf = (
  content: string,
  components: readonly ComponentNode[],
  allowed: AllowedMentionsForm | undefined,
): Pick<APIMessage, 'mentions' | 'mention_roles' | 'mention_everyone'> => {
  // Inside code nothing pings.
  const text = [content, ...textsOf(components)].join('\n').replaceAll(/```[\s\S]*?```|`[^`\n]+`/g, ' ');
  const parse = allowed ? (allowed.parse ?? []) : Object.values(AllowedMentionsTypes);
  const may = (kind: AllowedMentionsTypes.User | AllowedMentionsTypes.Role, id: string): boolean =>
    parse.includes(kind) || (allowed?.[kind]?.includes(id) ?? false);
  return {
    mentions: idsIn(text, /<@!?(\d{17,20})>/g)
      .filter((id) => may(AllowedMentionsTypes.User, id))
      .map((id) => apiUser({ id, name: id })),
    mention_roles: idsIn(text, /<@&(\d{17,20})>/g).filter((id) => may(AllowedMentionsTypes.Role, id)),
    mention_everyone: parse.includes(AllowedMentionsTypes.Everyone) && /@(everyone|here)\b/.test(text),
  };
};
