import { describe, expect, it } from 'vitest';
import { type MarkedSpan, markedSpans } from '../../../../src/core/quotations/text/markedSpans.ts';

/** A span as its text, together with a list of its nested spans if it has any. */
type Tree = string | [string, Tree[]];
const tree = (text: string, spans: readonly MarkedSpan[] = markedSpans(text)): Tree[] =>
  spans.map((span) => {
    const words = text.slice(span.start, span.end);
    return span.children.length > 0 ? [words, tree(text, span.children)] : words;
  });

describe('markedSpans', () => {
  it.each<[what: string, text: string, spans: Tree[]]>([
    ['straight', '"Yes," he said. "No."', ['"Yes,"', '"No."']],
    ['curly', '“Yes,” he said. “No.”', ['“Yes,”', '“No.”']],
    ['German', 'Er sagte: „Ja.“', ['„Ja.“']],
    ['single low in German', '„Er sagt: ‚Nein.‘ Gut.“', [['„Er sagt: ‚Nein.‘ Gut.“', ['‚Nein.‘']]]],
    ['guillemets', 'Il a dit : « Oui. »', ['« Oui. »']],
    ['French guillemets', '« Oui », dit-il, « mais pas toi ».', ['« Oui »', '« mais pas toi »']],
    ['reversed guillemets', 'Er sagte: »Ja.«', ['»Ja.«']],
    ['corner brackets', '彼は「はい」と言った。', ['「はい」']],
    ['treebank', "``Yes,'' he said. ''No.''", ["``Yes,''", "''No.''"]],
    ['single straight, as in Britain', "'Yes,' he said.", ["'Yes,'"]],
    ['single curly', '‘Yes,’ he said.', ['‘Yes,’']],
    ['single in double', '“He said ‘no,’ and left.”', [['“He said ‘no,’ and left.”', ['‘no,’']]]],
    ['double in single', '\'He said "no," and left.\'', [['\'He said "no," and left.\'', ['"no,"']]]],
    ['curly in straight', '"“Yes,” he said."', [['"“Yes,” he said."', ['“Yes,”']]]],
    ['three deep', '“A ‘b “c” d’ e”', [['“A ‘b “c” d’ e”', [['‘b “c” d’', ['“c”']]]]]],
    ['treebank around single', "''He said 'no.'''", [["''He said 'no.'''", ["'no.'"]]]],
    ['a straight opener with a curly closer', '"Yes,” he said.', ['"Yes,”']],
    ['an opening mark that closes', '“Yes,“ he said.', ['“Yes,“']],
    ['a closing mark that opens', '”Yes,” he said.', ['”Yes,”']],
    ['a quotation in brackets', '("Yes," he said.)', ['"Yes,"']],
    ['a quotation behind a dash', 'One word—"yes"—was enough.', ['"yes"']],
  ])('pairs %s', (_, text, spans) => expect(tree(text)).toEqual(spans));

  it.each([
    ['apostrophes', "It's the workers' right; don't touch Putin's."],
    ['curly apostrophes', 'It’s the workers’ right; don’t touch Putin’s.'],
    ['elisions', "Rock 'n' roll in the '90s, get 'em."],
    ['curly elisions', 'Back in the ’90s, ’twas so.'],
    ['names', "O'Brien and D’Angelo met the Joneses' lawyer."],
    ['feet and inches', 'He is 6\'2" tall.'],
    ['an opener that nothing closes', "The 'odd one out."],
    ['a lone closing mark', 'He said yes," they wrote.'],
    ['empty marks', '""'],
  ])('does not take %s as marks', (_, text) => expect(markedSpans(text)).toEqual([]));

  it.each<[what: string, text: string, spans: Tree[]]>([
    ['a possessive inside', '‘The workers’ rights,’ he said.', ['‘The workers’ rights,’']],
    ['an elision inside', "'Go get 'em,' he said.", ["'Go get 'em,'"]],
    ['inches inside', '"He is 6\'2" tall," she said.', ['"He is 6\'2" tall,"']],
    ['an apostrophe inside', "'It's over,' he said.", ["'It's over,'"]],
  ])('keeps %s', (_, text, spans) => expect(tree(text)).toEqual(spans));

  it('extends an unclosed double mark to the end, without trailing white space', () => {
    const text = 'He said: “We will go. We will win.  ';
    expect(tree(text)).toEqual(['“We will go. We will win.']);
    expect(markedSpans(text)[0]?.closed).toBe(false);
  });

  it('drops an unpaired mark rather than include the reporter’s words', () => {
    expect(tree('"We will go. "We will win," he said.')).toEqual(['"We will win,"']);
    expect(tree('“We will go. “We will win,” he said.')).toEqual(['“We will win,”']);
  });

  it('gives the span between the marks', () => {
    const text = 'He said “yes”.';
    const [span] = markedSpans(text);
    expect(span && text.slice(...span.inner)).toBe('yes');
    expect(span?.single).toBe(false);
    expect(span?.closed).toBe(true);
  });
});
