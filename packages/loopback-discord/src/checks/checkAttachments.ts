import { refuseField } from './form.ts';
import type { MessageForm, MessageSurroundings } from './messageForms.ts';
import { walkComponents } from './walkComponents.ts';

const MOST_FILES = 10;

const mediaOf = (node: object): { path: readonly (string | number)[]; url: string }[] => {
  const found: { path: readonly (string | number)[]; url: string }[] = [];
  const look = (value: unknown, path: readonly (string | number)[]): void => {
    if (typeof value === 'object' && value !== null && 'url' in value)
      found.push({ path, url: String(value.url) });
  };
  if ('media' in node) look(node.media, ['media', 'url']);
  if ('file' in node) look(node.file, ['file', 'url']);
  if ('items' in node && Array.isArray(node.items)) {
    node.items.forEach((item: { media: unknown }, index) => {
      look(item.media, ['items', index, 'media', 'url']);
    });
  }
  return found;
};

/**
 * Returns the number of files that the message will have. Throws 50035 for an unknown attachment and for more than ten
 * files.
 */
export const checkAttachments = (form: MessageForm, surroundings: MessageSurroundings): number => {
  const { files, previous, path } = surroundings;
  const old = new Map((previous?.attachments ?? []).map(({ id, filename }) => [id, filename]));
  const kept = form.attachments
    ? form.attachments.filter(({ id }) => old.has(id)).map(({ id }) => id)
    : [...old.keys()];
  form.attachments?.forEach(({ id }, index) => {
    if (old.has(id) || files.has(id)) return;
    const words = 'No such attachment: neither an uploaded file nor one of the message';
    refuseField([...path, 'attachments', index, 'id'], 'ATTACHMENT_NOT_FOUND', words);
  });
  const count = kept.length + files.size;
  if (count > MOST_FILES) {
    refuseField(
      [...path, 'attachments'],
      'BASE_TYPE_MAX_LENGTH',
      `Must be ${MOST_FILES} or fewer in length.`,
    );
  }
  const renamed = new Map(form.attachments?.map(({ id, filename }) => [id, filename]));
  const names = new Set([
    ...kept.map((id) => old.get(id)),
    ...[...files].map(([number, name]) => renamed.get(number) ?? name),
  ]);
  for (const { node, path: place } of walkComponents(form.components ?? [])) {
    for (const { path: inNode, url } of mediaOf(node)) {
      if (!url.startsWith('attachment://') || names.has(url.slice('attachment://'.length))) continue;
      const where = [...path, 'components', ...place, ...inNode];
      refuseField(
        where,
        'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
        `The referenced attachment was not found: ${url}`,
      );
    }
  }
  return count;
};
