/** The part of the DOM that this module reads: the program does not include the browser's types. */
export interface PageNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
}

export interface PageElement extends PageNode {
  readonly localName: string;
  readonly className: unknown;
  readonly parentElement: PageElement | null;
  innerHTML: string;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  closest(selector: string): PageElement | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  remove(): void;
  replaceWith(other: PageElement): void;
}

export interface PageDocument {
  readonly documentElement: PageElement;
  readonly body: PageElement | null;
  createElement(name: string): PageElement;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

export const TEXT_NODE = 3;

export const isElement = (node: PageNode): node is PageElement => node.nodeType === 1;

/** Returns the length of its text in UTF-16 units. */
export const lengthOf = (node: PageNode | null): number => (node?.textContent ?? '').length;
