import { describe, expect, it } from 'vitest';

import { files, run } from './runProgram.ts';

describe('check', () => {
  it('reports no fault for a sound corpus, and exits with 0', async () => {
    const { lines, exitCode } = await run(['check']);
    expect(lines).toEqual(['2 articles, 4 paragraphs, 1 quotation; 0 faults']);
    expect(exitCode).toBeUndefined();
  });

  it('reports a corpus without articles, as every command does', async () => {
    const empty = { 'page.html': '<p>Text.' };
    const note = /^The corpus has no article: /;
    const { lines, notes, exitCode } = await run(['check'], empty);
    expect(notes).toEqual([expect.stringMatching(note)]);
    expect(lines[0]).toMatch(
      /has no article file \(\.md or \.txt\), but 1 × \.html: `import` makes article files/,
    );
    expect(exitCode).toBe(1);
    expect((await run(['ask', 'Who?'], empty)).notes).toEqual([expect.stringMatching(note)]);
  });

  it('prints no control character of a file name', async () => {
    const { lines } = await run(['check'], { 'x\u001B[2J.md': '---\nurl: nowhere\n---\nT\n\nText' });
    expect(lines[0]).toMatch(/^error x \[2J\.md:2 url/);
  });

  it('names every fault and exits with 1', async () => {
    const { lines, notes, exitCode } = await run(['check'], {
      ...files,
      'x.md': '---\nurl: nowhere\n---\nT\n\nText',
    });
    expect(lines[0]).toMatch(/^error x\.md:2 url: must be a full link/);
    expect(notes).toEqual(['1 fault in the corpus; see: check']);
    expect(exitCode).toBe(1);
  });

  it('reports faults of one kind once, errors first', async () => {
    const dated = (day: string): string => `---\ntitle: T\ndate: ${day}\n---\nText`;
    const { lines } = await run(['check'], {
      'a.md': dated('soon'),
      'b.md': dated('later'),
      'c.md': '---\nurl: nowhere\n---\nT\n\nText',
    });
    expect(lines).toEqual([
      expect.stringMatching(/^error c\.md:2 url: /),
      expect.stringMatching(/^warning 2 × date: must be a day .+ \(a\.md:3, b\.md:3\)$/),
      expect.stringMatching(/; 3 faults$/),
    ]);
  });
});
