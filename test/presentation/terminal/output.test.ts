import { describe, expect, it } from 'vitest';
import { processOutput } from '../../../src/presentation/terminal/output.ts';

const stream = (isTTY: boolean, columns?: number) => {
  const written: string[] = [];
  return {
    isTTY,
    ...(columns === undefined ? {} : { columns }),
    written,
    write: (text: string) => written.push(text),
  };
};

describe('processOutput', () => {
  it('styles and wraps for a terminal', () => {
    const output = processOutput({}, stream(true, 60));
    expect(output.strong('a')).toBe('\u001B[1ma\u001B[22m');
    expect(output.vivid('a')).toBe('\u001B[36ma\u001B[39m');
    expect(output.columns).toBe(60);
  });

  it('is plain and unwrapped without a terminal', () => {
    const output = processOutput({}, stream(false));
    expect([output.strong('a'), output.vivid('a'), output.faint('a')]).toEqual(['a', 'a', 'a']);
    expect(output.columns).toBeUndefined();
  });

  it.each([{ NO_COLOR: '1' }, { TERM: 'dumb' }])('has no style, but wraps, with %o', (environment) => {
    const output = processOutput(environment, stream(true, 60));
    expect([output.strong('a'), output.vivid('a'), output.faint('a')]).toEqual(['a', 'a', 'a']);
    expect(output.columns).toBe(60);
  });

  it.each([
    [0, 80],
    [undefined, 80],
    [5, 20],
    [300, 100],
  ])('treats a terminal of %s columns as one of %s', (columns, taken) => {
    expect(processOutput({}, stream(true, columns)).columns).toBe(taken);
  });

  it('follows a resized window', () => {
    const terminal = stream(true, 60);
    const output = processOutput({}, terminal);
    terminal.columns = 40;
    expect(output.columns).toBe(40);
  });

  it('writes a line with its line break', () => {
    const terminal = stream(true, 60);
    processOutput({}, terminal).line('a');
    expect(terminal.written).toEqual(['a\n']);
  });
});
