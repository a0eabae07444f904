import type { APIAttachment, APIMessageTopLevelComponent } from 'discord-api-types/v10';
import type { MessageForm } from './checks/messageForms.ts';
import { walkComponents } from './checks/walkComponents.ts';

type Json = Readonly<Record<string, unknown>>;
const SCHEME = 'attachment://';

/**
 * Completes accepted components as Discord does. Gives a number (`id`) to those without, in reading order, and replaces
 * `attachment://name` by real addresses.
 */
export const finishComponents = (
  components: NonNullable<MessageForm['components']>,
  attachments: readonly APIAttachment[],
): APIMessageTopLevelComponent[] => {
  const taken = new Set(walkComponents(components).map(({ node }) => node.id));
  let next = 0;
  const newId = (): number => {
    do next += 1;
    while (taken.has(next));
    return next;
  };
  const media = (value: Json): Json => {
    const url = String(value.url);
    const found = attachments.find(({ filename }) => url === `${SCHEME}${filename}`);
    if (!found) return { ...value, proxy_url: url };
    const { id, proxy_url, content_type } = found;
    return { ...value, url: found.url, proxy_url, content_type, attachment_id: id };
  };
  const fileDetails = (value: Json): Json => {
    const found = attachments.find(({ filename }) => value.url === `${SCHEME}${filename}`);
    return found ? { name: found.filename, size: found.size } : {};
  };
  const finish = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(finish);
    if (typeof value !== 'object' || value === null) return value;
    const node = value as Json;
    const isComponent = typeof node.type === 'number';
    const numbered = isComponent ? { id: node.id || newId() } : {};
    const done = Object.entries(node).map(([key, each]) => [
      key,
      key === 'media' || key === 'file' ? media(each as Json) : finish(each),
    ]);
    const details = 'file' in node ? fileDetails(node.file as Json) : {};
    return { ...Object.fromEntries(done), ...numbered, ...details };
  };
  return finish(components) as APIMessageTopLevelComponent[];
};
