/** Elements and attributes of the console's own templates. Anything else in its output came from a text. */
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'title', 'target', 'rel', 'class', 'aria-label', 'download'],
  article: ['class', 'id', 'data-message', 'data-revision', 'aria-label'],
  button: [
    'type',
    'class',
    'disabled',
    'aria-label',
    'data-click',
    'data-choice',
    'data-choose',
    'data-menu',
    'data-inspect',
    'data-dismiss',
    'data-close',
  ],
  details: ['class', 'data-select', 'data-least', 'data-most'],
  dialog: ['class', 'aria-labelledby'],
  div: ['class', 'role', 'aria-label'],
  fieldset: ['class'],
  form: ['data-modal', 'method'],
  h2: ['id'],
  h3: ['class'],
  img: ['class', 'src', 'alt'],
  input: [
    'type',
    'name',
    'id',
    'value',
    'placeholder',
    'minlength',
    'maxlength',
    'required',
    'checked',
    'multiple',
  ],
  label: ['class', 'for'],
  meter: ['aria-labelledby', 'min', 'max', 'high', 'value'],
  ol: ['start'],
  option: ['value', 'selected'],
  p: ['class', 'role', 'hidden'],
  pre: ['class', 'tabindex', 'aria-label'],
  rect: ['width', 'height', 'fill'],
  select: ['id', 'name', 'multiple', 'required'],
  span: ['class', 'role', 'tabindex', 'aria-label', 'aria-expanded', 'aria-hidden', 'id'],
  summary: ['class'],
  svg: ['class', 'aria-hidden'],
  textarea: ['id', 'name', 'rows', 'placeholder', 'minlength', 'maxlength', 'required'],
  time: ['class', 'datetime', 'title'],
  ul: ['class'],
};
const BARE = ['legend', 'blockquote', 'br', 'code', 'em', 'hr', 'i', 'li', 's', 'small', 'strong', 'u'];
const VOID = new Set(['br', 'hr', 'img', 'input']);
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
}

interface ParsedHtml {
  readonly elements: readonly Element[];
  /** All text, unescaped. */
  readonly text: string;
}

const unescaped = (text: string): string =>
  text.replace(/&[^;]*;?/g, (entity) => {
    const meant = ENTITIES[entity];
    if (meant === undefined) throw new Error(`an & that is not escaped: ${text}`);
    return meant;
  });

const attributesOf = (tag: string, source: string): Record<string, string> => {
  const attributes: Record<string, string> = {};
  const left = source.replace(/\s+([a-z-]+)(?:="([^"<>]*)")?/g, (_, name: string, value = '') => {
    if (name in attributes) throw new Error(`<${tag}> has ${name} twice`);
    attributes[name] = unescaped(value);
    return '';
  });
  if (left.trim() !== '' && left.trim() !== '/') throw new Error(`<${tag}> has strange attributes: ${left}`);
  for (const name of Object.keys(attributes))
    if (!ATTRIBUTES[tag]?.includes(name)) throw new Error(`<${tag}> may not have ${name}`);
  const target = attributes.href ?? attributes.src;
  if (target !== undefined && !/^(https?:\/\/|#message-\d+$)/.test(target))
    throw new Error(`<${tag}> leads to ${target}`);
  if (tag === 'a' && !target?.startsWith('#') && attributes.rel !== 'noopener noreferrer')
    throw new Error('a link gives its opener away');
  return attributes;
};

/**
 * Parses HTML by a grammar much narrower than a browser's. It accepts known elements with known, quoted attributes, closed
 * in order, and links to the web only; every other < > & must be escaped. Throws if the HTML does not fit.
 */
export const parseStrictly = (html: string): ParsedHtml => {
  const elements: Element[] = [];
  const open: string[] = [];
  let text = '';
  let at = 0;
  for (const match of html.matchAll(/<(\/?)([a-z0-9]+)((?:[^<>"]|"[^"]*")*)>/g)) {
    const between = html.slice(at, match.index);
    if (/[<>]/.test(between)) throw new Error(`a bracket that is not escaped: ${between}`);
    text += unescaped(between);
    at = match.index + match[0].length;
    const [, closes, tag = '', rest = ''] = match;
    if (!(tag in ATTRIBUTES) && !BARE.includes(tag)) throw new Error(`<${tag}> is not ours`);
    if (closes) {
      const last = open.pop();
      if (last !== tag) throw new Error(`</${tag}> closes <${last}>`);
      continue;
    }
    elements.push({ tag, attributes: attributesOf(tag, rest) });
    if (!VOID.has(tag) && !rest.endsWith('/')) open.push(tag);
  }
  if (/[<>]/.test(html.slice(at))) throw new Error(`a bracket that is not escaped: ${html.slice(at)}`);
  if (open.length > 0) throw new Error(`not closed: ${open.join(', ')}`);
  return { elements, text: text + unescaped(html.slice(at)) };
};
