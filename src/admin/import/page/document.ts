/** The little of the DOM that is read here: the types of a browser are not this program's. */
export interface PageNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
}

interface PageElement extends PageNode {
  readonly localName: string;
  innerHTML: string;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
}

export interface PageDocument {
  readonly documentElement: PageElement;
  createElement(name: string): PageElement;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

export const TEXT_NODE = 3;

export const isElement = (node: PageNode): node is PageElement => node.nodeType === 1;
