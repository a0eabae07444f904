import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cut } from '../../../../src/core/language/span.ts';
import { verifyQuote } from '../../../../src/core/quotations/verification/verifyQuote.ts';
import { madeCorpus } from './madeCorpus.ts';

/** Checks the words between asterisks against a quotation of the whole text. `around`: the sentence they are cut out of. */
const check = async (marked: string) => {
  const quote = `“${marked.replaceAll('*', '')}”`;
  const { corpus } = madeCorpus({ a: [{ text: `${quote} Ada Lind said.`, quotes: [[quote, 'Ada Lind']] }] });
  const words = marked.split('*')[1] ?? '';
  const { verdict, found } = await verifyQuote(words, 'Ada Lind', corpus);
  return { verdict, around: found?.around && cut(found.passage.text, found.around) };
};

describe('words cut out of a sentence that changes their meaning', () => {
  it.each([
    // negation
    'I do not believe that *the president wants war*.',
    'I don’t believe *the president wants war*.',
    'Nobody in *this government has ever proposed to divide the city*.',
    'None of us *wants to leave the valley*.',
    'No minister *has signed the paper*.',
    'The operator is not *permitted to close the harbour*.',
    'We never *agreed to hand over the cranes*.',
    'They have hardly *begun to rebuild the bridge*.',
    'Neither the president nor *the general wants a new war*.',
    'We left without *a promise of new cranes*.',
    'We have no plan to *close the harbour this year*.',
    'It is not true, as some think, that *the cranes are rusting*.',
    'Never, in all these years, have we *asked for a second port*.',
    'Nobody, not even the mayor, has *proposed to sell the ferry*.',
    'I am not saying that *the general lied to parliament*.',
    'I refuse to *hand over the keys of the city*.',
    'The treaty rules out *a large new base on the island*.',
    'Nobody claims that *the harbour was sold to strangers*.',
    'I do not pretend that *the harbour was sold to strangers*.',
    'We will sign anything rather than *live under their flag*.',
    'They are far from *ready to open the gates*.',
    // doubt
    'I doubt that *the war ends this year*.',
    'It is unlikely that *the river will be shared*.',
    'I wonder whether *the ministers read the map*.',
    'Perhaps *the ministers read the map*.',
    // untruths
    'It would be a lie to say that *the president wants peace*.',
    'It is a myth that *the harbour was sold to strangers*.',
    'It is false that *the harbour was sold to strangers*.',
    'To say that *the harbour was sold* is nonsense.',
    'The idea that *the harbour was sold* is absurd.',
    // conditions
    'Unless *they leave the valley*, we will fight.',
    'Unless they leave the valley, *we will fight to the end*.',
    'If they stop shelling, *we will open the gates*.',
    '*We will open the gates* if they stop shelling.',
    '*We will open the gates* on Friday, provided that they stop shelling.',
    '*We will sign the treaty* as long as the border is safe.',
    'Had they asked us, *we would have opened the gates*.',
    '*We will not open the gates* until they leave.',
    'Without the cranes, *we will lose the harbour*.',
    // another's report
    'They claim that *the bridge is open again*.',
    'The general told us that *the bridge is open again*.',
    'He says *the bridge is open again*.',
    'According to the rebels, *the bridge is open again*.',
    '*The bridge is open again*, they say.',
    'There are rumours that *the bridge is open again*.',
    'You say *the bridge is open again*.',
    'My colleagues say *the bridge is open again*.',
    'He said, *the bridge is open again*.',
    'If you block the road, *we will open the bridge again*.',
    'Maybe, *the bridge is open again*.',
    'Few people believe *the bridge is open again*.',
    // questions
    'Do you think *the president wants war*?',
    '*The president wants war*? Ridiculous.',
    'Why would anybody say *the president wants war*?',
  ])('%s', async (marked) => {
    const { verdict, around } = await check(marked);
    expect(verdict).toBe('cut');
    expect(around).toContain(marked.replaceAll('*', '').split(/(?<=[.?]) /)[0]);
  });

  it.each([
    '*We will not open the gates until they leave*.',
    '*I do not believe that the president wants war*.',
    'Under clause nine, *the operator is not permitted to close the harbour*.',
    'We are not ready, but *the harbour will open on Monday*.',
    'We did not come to fight, and *the harbour will open on Monday*.',
    'Although we did not agree, *the talks were good for us*.',
    'No, *the harbour is open to everybody*.',
    'There is no doubt that *the harbour is open to everybody*.',
    'I do not doubt that *the harbour is open to everybody*.',
    'Nobody can deny that *the harbour is open to everybody*.',
    'Never forget that *the harbour is open to everybody*.',
    'It is no secret that *the harbour is open to everybody*.',
    'It is not a lie that *the harbour is open to everybody*.',
    'Not only *the harbour is open to everybody*.',
    'I did not sleep because *the harbour was burning again*.',
    'I have not slept. *The harbour is open to everybody*.',
    'I believe that *the president wants war*.',
    'I said that *the president wants war*.',
    'We know *the president wants war*.',
    'Let me tell you that *the president wants war*.',
    'I want to say that *the president wants war*.',
    '*The president wants war*, and he does not hide it.',
    '*The president wants war*, but nobody follows him.',
    '*The president wants war*. If he wins, we lose.',
    '*We will fight on* even if they leave.',
    '*We will open the gates* and, if necessary, the cellars.',
    'If they ask me I will answer; *the gates are open to everybody*.',
    '*Who wants this war to go on*?',
    'Look, *who wants this war to go on*?',
    'History shows that *the president wants war*.',
    'The figures confirm that *the president wants war*.',
    'Our answer is simple: *the president wants war*.',
    'On Monday *we opened the gates of the city*.',
    'As I said, *the president wants war*.',
    'As the general said, *the president wants war*.',
    'If I may say so, *the president wants war*.',
    'She was not angry, *and certainly not in need of a hospital*.',
    'Nobody is against it, *but we will give it a try*.',
    'That said, *the president wants war*.',
    'It would be *a lie to say that the president wants war*.',
    '*Sales of bread and salt will decline due to the war*.',
    'Sales will decline due to *the war over the river*.',
    'We will see if they leave; *the gates are open to everybody*.',
    'Not paying taxes *makes him a very smart man*.',
  ])('are verbatim if it does not: %s', async (marked) => {
    expect(await check(marked)).toEqual({ verdict: 'verbatim', around: undefined });
  });

  it('are cut also if the reporter’s words interrupt the quotation', async () => {
    const text = '“I do not believe,” Ada Lind said, “that the president wants war.” Nobody left.';
    const { corpus } = madeCorpus({
      a: [
        {
          text,
          quotes: [
            ['“I do not believe,”', 'Ada Lind'],
            ['“that the president wants war.”', 'Ada Lind'],
          ],
        },
      ],
    });
    const { verdict, found } = await verifyQuote('the president wants war', 'Lind', corpus);
    expect(verdict).toBe('cut');
    expect(found?.around && cut(text, found.around)).toBe(
      '“I do not believe,” Ada Lind said, “that the president wants war.”',
    );
  });

  it.each([
    ['Ada Lind denied that she wanted “a war over the river”.', 'cut'],
    ['Ada Lind said she did not want “a war over the river”.', 'cut'],
    ['Ada Lind never said there would be “a war over the river”.', 'cut'],
    ['Ada Lind said that there would be “a war over the river”.', 'verbatim'],
    ['Ada Lind, who did not attend, said there would be “a war over the river”.', 'verbatim'],
    ['Ada Lind rejected claims that the talks would bring “a war over the river”.', 'cut'],
    ['Ada Lind said there would be “a war over the river” if the talks ended.', 'cut'],
    ['Ada Lind, when asked if she was tired, spoke of “a war over the river”.', 'verbatim'],
    ['Ada Lind dismissed the talks as “a war over the river”.', 'verbatim'],
    ['Ada Lind repeated her claim that “a war over the river” was near.', 'verbatim'],
    ['The talks did not end. Ada Lind spoke of “a war over the river”.', 'verbatim'],
  ])('are judged by the reporter’s clause before a quoted phrase: %s', async (text, verdict) => {
    const quote = '“a war over the river”';
    const { corpus } = madeCorpus({ a: [{ text, quotes: [[quote, 'Ada Lind', { kind: 'partial' }]] }] });
    expect((await verifyQuote('a war over the river', 'Ada Lind', corpus)).verdict).toBe(verdict);
  });

  it('are judged by that clause also if they are a part of the phrase', async () => {
    const quote = '“want to hand over the cranes”';
    const text = `Ada Lind said she did not ${quote}.`;
    const { corpus } = madeCorpus({ a: [{ text, quotes: [[quote, 'Ada Lind', { kind: 'partial' }]] }] });
    expect((await verifyQuote('to hand over the cranes', 'Ada Lind', corpus)).verdict).toBe('cut');
  });

  it('are verbatim if another passage holds them uncut', async () => {
    const { corpus } = madeCorpus({
      a: [
        {
          text: '“I doubt that the war is over,” Ada Lind said.',
          quotes: [['“I doubt that the war is over,”', 'Ada Lind']],
        },
      ],
      b: [{ text: '“The war is over,” Ada Lind said.', quotes: [['“The war is over,”', 'Ada Lind']] }],
    });
    const { verdict, found } = await verifyQuote('the war is over', 'Lind', corpus);
    expect([verdict, found?.passage.article.id]).toEqual(['verbatim', 'b']);
  });

  it('are never verbatim without the negation, doubt or condition, but are with the whole sentence', async () => {
    const turn = fc.constantFrom(
      'I do not believe that',
      'It is not true that',
      'Nobody says that',
      'It would be a lie to say that',
      'They claim that',
      'I doubt that',
      'I doubt whether',
      'We never said that',
      'If',
      'Unless',
      'The enemy reports that',
      'It is unlikely that',
      'I cannot say that',
      'I deny that',
    );
    const subject = fc.constantFrom(
      'the president',
      'this city',
      'our river',
      'General Marek',
      'he',
      'every ferry',
    );
    const verb = fc.constantFrom(
      'wants a war',
      'has closed the harbour',
      'will cross the border',
      'is ready for peace',
    );
    const end = fc.constantFrom('', ' this year', ' and the valley', ' before winter');
    await fc.assert(
      fc.asyncProperty(turn, subject, verb, end, async (before, who, what, when) => {
        const clause = `${who} ${what}${when}`;
        expect((await check(`${before} *${clause}*.`)).verdict).toBe('cut');
        expect((await check(`*${before} ${clause}*.`)).verdict).toBe('verbatim');
        expect((await check(`*${clause}*.`)).verdict).toBe('verbatim');
        expect((await check(`We met on Monday, and *${clause}*.`)).verdict).toBe('verbatim');
      }),
      { numRuns: 60 },
    );
  });
});
