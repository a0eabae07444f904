import { z } from 'zod';

const CHARACTERS = 100;

const content = z.object({
  /** The name of the control that handles it. */
  action: z.string().regex(/^[a-z]{1,20}$/),
  /** Where it leads: an offset, or an article's key and a paragraph. */
  page: z.string().regex(/^[\w.-]{0,40}$/),
  /** Discord id of who asked. */
  asker: z.string().regex(/^\d{1,20}$/),
  /** Of the corpus that was asked. */
  version: z.string().regex(/^[\da-f]{12}$/),
});

/** What a button knows of itself, so that it needs nobody to remember it. */
export type ControlId = z.infer<typeof content>;

/** `v1|action|page|asker|corpus version`, the custom id of every button, menu and modal. */
export const controlId = z.codec(z.string().max(CHARACTERS), content, {
  decode: (text, { issues }) => {
    const [form, action = '', page = '', asker = '', version = '', ...rest] = text.split('|');
    if (form !== 'v1' || rest.length > 0)
      issues.push({ code: 'custom', input: text, message: 'is not of the form v1|…' });
    return { action, page, asker, version };
  },
  encode: ({ action, page, asker, version }) => ['v1', action, page, asker, version].join('|'),
});

/** The action of a custom id; empty where it is none of ours. */
export const actionOf = (customId: string): string => controlId.safeParse(customId).data?.action ?? '';
