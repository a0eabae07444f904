import { describe, expect, it } from 'vitest';
import { readOpml } from '../../../../src/admin/import/lists/readOpml.ts';
import { UserError } from '../../../../src/shared/userError.ts';

describe('readOpml', () => {
  it('returns the feeds of all folders', () => {
    const outline =
      '<outline text="a"><outline text="b" xmlUrl="https://e.example/b"/></outline><outline text="c" xmlUrl="/c"/>';
    expect(
      readOpml(`<opml version="2.0"><head/><body>${outline}</body></opml>`, 'https://e.example/list.opml'),
    ).toEqual(['https://e.example/b', 'https://e.example/c']);
  });

  it('refuses a list that is nested too deep', () => {
    const deep = `${'<outline text="a">'.repeat(50_000)}${'</outline>'.repeat(50_000)}`;
    expect(() => readOpml(`<opml version="2.0"><body>${deep}</body></opml>`)).toThrow(UserError);
  });
});
