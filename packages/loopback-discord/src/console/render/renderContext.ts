import type { html } from 'hono/html';

/** HTML in which everything that did not come from our own templates is escaped. */
export type Html = ReturnType<typeof html>;

/** What rendering needs to know of the world around a message. */
export interface RenderContext {
  /** Of the person who looks, for dates. */
  readonly locale: string;
  readonly now: Date;
  /** The name of a user, role or channel; undefined where it is not known here. */
  readonly nameOf: (id: string) => string | undefined;
  /** Where the page may load a picture or file from; undefined where it would have to leave this machine. */
  readonly fileUrl: (url: string) => string | undefined;
  /** The people whom select menus offer. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly channel: { readonly id: string; readonly name: string };
}
