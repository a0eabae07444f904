/** News sentences, long enough to differ from menu entries. */
export const PROSE = [
  'The envoys met in Riyadh on Monday, officials said, and agreed to meet again before the end of the month.',
  '“We are closer than we were,” said Ana Costa, who leads the delegation, adding that much remains to be done.',
  'Neither side has published a text, though both describe the talks as serious, detailed and, at times, heated.',
  'A ceasefire at sea, an exchange of prisoners, and the reopening of two ports are on the table, diplomats say.',
  'France and the United Kingdom have offered peacekeeping troops, which Moscow, for its part, rejects outright.',
];

/** Returns a page with a menu, a heading, these paragraphs and a footer. */
export const newsPage = (head: string, paragraphs: readonly string[] = PROSE): string => `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8">${head}</head><body>
<nav class="menu"><a href="/">Home</a> <a href="/world">World</a> <a href="/sport">Sport</a></nav>
<main><article><h1>Talks resume in Riyadh</h1>
${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}
</article></main>
<footer><p><a href="/terms">Terms of use</a> <a href="/privacy">Privacy</a></p></footer></body></html>`;
