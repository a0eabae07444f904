import { cut, openCorpus } from '../src/core/index.ts';

// The core alone: no Discord, no configuration. Run from the root: npm run -s build && node dist/examples/core-only.js
const corpus = await openCorpus({ corpus: 'examples/corpus' });
const { kind, passages } = await corpus.ask(process.argv[2] ?? 'Where were the Kasamban fishermen arrested?');
console.log(kind);
for (const { passage, highlights } of passages.slice(0, 1)) {
  const words = highlights.map((span) => cut(passage.text, span)).join(' … ');
  console.log(`“${words}” (${passage.article.title}, paragraph ${passage.paragraph})`);
}
await corpus.close();
