import { z } from 'zod';

const between = (min: number, max: number): string =>
  min > 0 ? `Must be between ${min} and ${max} in length.` : `Must be ${max} or fewer in length.`;

/** A string of `min` to `max` UTF-16 units. */
export const text = (min: number, max: number) =>
  z.string().min(min, between(min, max)).max(max, between(min, max));

/** A list of `min` to `max` items. */
export const list = <T extends z.ZodType>(item: T, min: number, max: number) =>
  z.array(item).min(min, between(min, max)).max(max, between(min, max));

export const integer = (min: number, max: number) => z.int().min(min).max(max);

export const snowflake = z.string().regex(/^\d{17,20}$/, 'Value is not snowflake.');

/** A custom id, which a button, menu or modal carries back to the bot. */
export const customId = text(1, 100);

/** A web address: Discord opens only http, https and its own scheme. */
export const webUrl = (max: number) =>
  text(1, max).regex(/^(https?|discord):\/\/\S+$/i, "Scheme must be one of ('http', 'https', 'discord').");

export const emoji = z.object({
  id: snowflake.exactOptional(),
  name: text(1, 100).exactOptional(),
  animated: z.boolean().exactOptional(),
});

/** Adds a fault at a place in a form, with Discord's code and message. */
export const addFault = (
  context: z.core.$RefinementCtx,
  path: PropertyKey[],
  code: string,
  message: string,
): void => context.addIssue({ code: 'custom', path, message, params: { code } });
