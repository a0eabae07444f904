import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overviewIntent } from '../../../src/core/language/overviewIntent.ts';

const seen = (typed: string) => {
  const intent = overviewIntent(typed);
  return intent && [intent.kind, intent.topic];
};

describe('overviewIntent', () => {
  it.each([
    ['what are the talks about?', 'summary', 'talks'],
    ['Can you please summarise the Gaza talks for me', 'summary', 'Gaza talks'],
    ['whats the story with the vatican and the talks', 'summary', 'vatican and the talks'],
    ['what did they agree on in Istanbul, short summary', 'summary', 'agree on in Istanbul'],
    ['tl;dr', 'summary', ''],
    ['Summarise the article', 'summary', ''],
    ['what’s new?', 'news', ''],
    ['Latest on Gaza', 'news', 'Gaza'],
    ['any news on the Iran talks?', 'news', 'Iran talks'],
    ['who’s Keith Kellogg', 'person', 'Keith Kellogg'],
    ['What does Russia want?', 'aims', 'Russia'],
    ['Fasse die Gespräche in Doha zusammen', 'summary', 'Gespräche in Doha'],
    ['Was gibt es Neues zu Gaza?', 'news', 'Gaza'],
    ['Wer ist Witkoff?', 'person', 'Witkoff'],
    ['Was will Russland?', 'aims', 'Russland'],
    ['De quoi parlent les négociations ?', 'summary', 'négociations'],
    ['Quoi de neuf sur Gaza ?', 'news', 'Gaza'],
    ['Qui est Witkoff ?', 'person', 'Witkoff'],
    ['¿De qué trata la reunión de Doha?', 'summary', 'reunión de Doha'],
    ['¿Qué hay de nuevo sobre Gaza?', 'news', 'Gaza'],
    ['¿Quién es Witkoff?', 'person', 'Witkoff'],
    ['Про що переговори?', 'summary', 'переговори'],
    ['Що нового?', 'news', ''],
    ['Хто такий Віткофф?', 'person', 'Віткофф'],
    ['prisoner swap', 'summary', 'prisoner swap'],
  ])('%s', (typed, kind, topic) => expect(seen(typed)).toEqual([kind, topic]));

  it.each([
    'Which countries offered peacekeeping troops?',
    'Explain why Putin refused',
    'Tell me about who signed the deal',
    'When did the latest round begin?',
    'Who is the individual that was described as trustworthy and whose trial begins in the autumn?',
    'Did The Athletic report on the move, as told by Sporting News?',
    '?!',
    '',
  ])('is undefined for a question about a fact: %s', (typed) => expect(seen(typed)).toBeUndefined());

  it('takes its topic from the typed text', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (typed) => {
        const { topic } = overviewIntent(`summarise ${typed}`) ?? { topic: '' };
        expect(`summarise ${typed}`).toContain(topic);
      }),
    ));
});
