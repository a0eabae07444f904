import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articleKey } from '../../../../src/core/corpus/article.ts';
import type { Corpus } from '../../../../src/core/serving/corpus.ts';
import { openInProcess } from '../../../../src/core/serving/openCorpus.ts';
import { answerReply } from '../../../../src/presentation/discord/answers/answer.ts';
import { shownAs } from '../../../../src/presentation/discord/controls.ts';
import { bugReply, helpReply, userErrorReply } from '../../../../src/presentation/discord/notices.ts';
import { quotationsReply } from '../../../../src/presentation/discord/quotations.ts';
import { readingReply } from '../../../../src/presentation/discord/reading.ts';
import type { Reply } from '../../../../src/presentation/discord/reply.ts';
import { sourcesReply } from '../../../../src/presentation/discord/sources.ts';
import { verificationReply } from '../../../../src/presentation/discord/verification.ts';
import { PACKAGE_ROOT } from '../../../../src/shared/packageRoot.ts';
import { someVersion, someViewer } from '../someViewer.ts';

const TROOPS = 'Which countries offered peacekeeping troops?';

/** Each kind of reply over the shipped article, with a fixed version of the corpus. */
const KINDS: Readonly<Record<string, (engine: Corpus) => Promise<Reply>>> = {
  'answer, sure': async (engine) => ofNow(answerReply, { ...(await engine.ask(TROOPS)), confidence: 1 }),
  'answer, uncertain': async (engine) =>
    ofNow(answerReply, { ...(await engine.ask(TROOPS)), confidence: 0.5 }),
  'answer, all passages': async (engine) => ofNow(answerReply, await engine.ask(TROOPS), { all: true }),
  'not in the corpus': async (engine) => ofNow(answerReply, await engine.ask('Who won the football cup?')),
  'an overview': async (engine) => ofNow(answerReply, await engine.ask('What are the talks about?')),
  'who somebody is': async (engine) => ofNow(answerReply, await engine.ask('Who is Witkoff?')),
  quotations: async (engine) => ofNow(quotationsReply, await engine.quote({ speaker: 'witkoff' })),
  'no quotation': async (engine) => ofNow(quotationsReply, await engine.quote({ speaker: 'Macron' })),
  'a quote checked': async (engine) => {
    const found = await engine.verify('It was a solution-based talk', 'Putin');
    return verificationReply([{ ...found, ...someVersion }], { leftOut: 1, isCut: false }, someViewer);
  },
  'paragraphs read': async (engine) => {
    const [source] = (await engine.sources(0, 1)).listed;
    const reading = await engine.read(articleKey(source?.article.id ?? ''), 4, 3);
    if (!reading) throw new Error('the article that ships is not there');
    return ofNow(readingReply, reading, { cited: 5 });
  },
  sources: async (engine) => ofNow(sourcesReply, await engine.sources(0, 10)),
  help: async (engine) => helpReply(await engine.status(), await engine.sources(0, 1), someViewer),
  'a mistake of the user': async () =>
    userErrorReply('Ask a question: there are no words.', someViewer.wording),
  'a bug': async () => bugReply('ab12cd34', someViewer.wording),
};

const ofNow = <T extends object, O>(
  made: (result: T & typeof someVersion, viewer: typeof someViewer, options?: O) => Reply,
  result: T,
  options?: O,
): Reply => made({ ...result, ...someVersion }, someViewer, options);

describe('the payload of each kind of reply', () => {
  let engine: Corpus;
  beforeAll(async () => {
    engine = await openInProcess({ corpus: join(PACKAGE_ROOT, 'corpus'), threshold: 0.36 });
  });
  afterAll(() => engine.close());

  it.each(Object.entries(KINDS))('%s', async (name, make) => {
    const made = await make(engine);
    const payload = JSON.stringify(shownAs(made, made.visibility), null, 2);
    await expect(`${payload}\n`).toMatchFileSnapshot(`./${name.replace(/\W+/g, '-')}.json`);
  });
});
