import { z } from 'zod';
import { addFault, integer, list, text, webUrl } from './fields.ts';

const url = webUrl(2048).exactOptional();
const image = z.object({
  url: text(1, 2048).regex(/^(https?|attachment):\/\/\S+$/i, 'Not a well formed URL.'),
});
const flag = z.boolean().exactOptional();

const embed = z.object({
  type: z.string().exactOptional(),
  title: text(0, 256).exactOptional(),
  description: text(0, 4096).exactOptional(),
  url,
  timestamp: z.iso.datetime({ offset: true }).exactOptional(),
  color: integer(0, 0xffffff).exactOptional(),
  footer: z.object({ text: text(0, 2048), icon_url: url }).exactOptional(),
  image: image.exactOptional(),
  thumbnail: image.exactOptional(),
  author: z.object({ name: text(0, 256), url, icon_url: url }).exactOptional(),
  fields: list(z.object({ name: text(1, 256), value: text(1, 1024), inline: flag }), 0, 25).exactOptional(),
});

const length = ({ title, description, footer, author, fields = [] }: z.infer<typeof embed>): number =>
  [
    title,
    description,
    footer?.text,
    author?.name,
    ...fields.flatMap(({ name, value }) => [name, value]),
  ].reduce((sum, words) => sum + (words?.length ?? 0), 0);

/** Up to ten embeds, 6,000 characters over all of them. */
export const embedsForm = list(embed, 0, 10).superRefine((embeds, context) => {
  if (embeds.reduce((sum, each) => sum + length(each), 0) > 6000) {
    addFault(context, [], 'MAX_EMBED_SIZE_EXCEEDED', 'Embed size exceeds maximum size of 6000');
  }
});
