import fc from 'fast-check';

const FRAGMENTS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '</span></article>',
  '<!--',
  ']]>',
  '&lt;',
  '&',
  '[x](javascript:alert(1))',
  '[x](<https://a.example/"><b>)',
  '[x](https://a.example/" onclick="alert(1))',
  '[](https://a.example)',
  '<https://a.example/?"onload=x>',
  'https://a.example/<b>',
  '<data:text/html,x>',
  '**',
  '__',
  '~~',
  '||',
  '`',
  '```',
  '```html\n',
  '> ',
  '>>> ',
  '- ',
  '  1. ',
  '# ',
  '-# ',
  '\\',
  '\n',
  ' ',
  '<@1>',
  '<@&2>',
  '<#7>',
  '</ask:1>',
  '<t:0:R>',
  '<t:99999999999999:F>',
  '<t:9999999999999>',
  '<:name:1>',
  '@everyone',
  '\u202e',
  '\u0000',
  '𝒳',
  'word',
];

/** Generates texts that mix HTML, Markdown and arbitrary characters. */
export const hostileText = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...FRAGMENTS) },
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    ),
    {
      maxLength: 24,
    },
  )
  .map((parts) => parts.join(''));
