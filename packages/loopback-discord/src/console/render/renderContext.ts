import type { html } from 'hono/html';

/** HTML in which everything from outside our own templates is escaped. */
export type Html = ReturnType<typeof html>;

/** The context for rendering a message. */
export interface RenderContext {
  /** The viewer's locale, for dates. */
  readonly locale: string;
  readonly now: Date;
  /** The name of a user, role or channel; undefined if it is unknown here. */
  readonly nameOf: (id: string) => string | undefined;
  /** The address from which the page may load a picture or file; undefined if it would have to leave this machine. */
  readonly fileUrl: (url: string) => string | undefined;
  /** The people that select menus offer. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly channel: { readonly id: string; readonly name: string };
}
