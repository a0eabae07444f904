import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractQuotations } from '../../../../src/core/quotations/extractQuotations.ts';

/** Returns the speaker of each quotation in a paragraph, in reading order. */
const speakersIn = (language: string, text: string): (string | null)[] =>
  extractQuotations({ id: 'talks', language, paragraphs: [text] }).map(
    ({ speaker }) => speaker?.name ?? null,
  );

const CASES: [language: string, cases: [text: string, speakers: string[]][]][] = [
  [
    'de',
    [
      ['„Das wird teuer“, fürchtet Kämmerer Ulf Brandes.', ['Ulf Brandes']],
      [
        '„Niemand“, sagte die Richterin Petra Sand zu Udo Lens, „steht darüber.“',
        ['Petra Sand', 'Petra Sand'],
      ],
      ['Landrätin Doris Ebel (Grüne) nannte den Beschluss „mutlos“.', ['Doris Ebel']],
      ['Der Beschluss sei „mutlos“, so die Landrätin Doris Ebel.', ['Doris Ebel']],
      ['Aus Sicht von Ilse Bach ist das „ein Dammbruch“.', ['Ilse Bach']],
      ['Nach dem Treffen sagte Kanzler Rolf Taube, er habe „offen“ gesprochen.', ['Rolf Taube']],
      ['Hermann Brandes erklärte: „Er sagt: ‚Nein.‘ Das reicht.“', ['Hermann Brandes']],
      ['Udo Lens schwieg. „Kein Kommentar“, ließ sein Anwalt ausrichten.', ['sein Anwalt']],
    ],
  ],
  [
    'fr',
    [
      ['« Nous manquons de lits », a reconnu le docteur Nestor Abadie.', ['Nestor Abadie']],
      ['« La paix, a souvent répété le général Octave Mbarga, est fragile. »', ['Octave Mbarga']],
      [
        'Jeanne Caradec a raconté sa nuit. « Je n’ai rien vu », a-t-elle répété. « Rien. »',
        ['Jeanne Caradec', 'Jeanne Caradec'],
      ],
      ['Le syndicat Force paysanne parle d’« une trahison ».', ['Le syndicat Force paysanne']],
      [
        'Dans une lettre au président Alain Morvan, la sénatrice Estelle Kerguen dénonce « une ruse ».',
        ['Estelle Kerguen'],
      ],
      ['Selon Amélie Fauche, juriste, le texte est « truffé d’erreurs ».', ['Amélie Fauche']],
      ['— On s’en va, souffle Claudine Huet.', ['Claudine Huet']],
    ],
  ],
  [
    'es',
    [
      ['«Es un error», lamentó la diputada Inés Falcón en su cuenta.', ['Inés Falcón']],
      ['El acuerdo, según explicó el ministro Óscar Vidal, «está a un paso».', ['Óscar Vidal']],
      ['El ministro Óscar Vidal recibió a la prensa. «No la firmaré», añadió.', ['Óscar Vidal']],
      ['—Ahora, a dormir —dijo Óscar Vidal—. Mañana será otro día.', ['Óscar Vidal', 'Óscar Vidal']],
      ['«Un paso —dijo Óscar Vidal— no es un camino».', ['Óscar Vidal']],
    ],
  ],
  [
    'uk',
    [
      ['«Це помилка», — написала депутатка Інна Фалько у фейсбуці.', ['Інна Фалько']],
      ['Міський голова Петро Лама вийшов. «Води дав», — розповів він.', ['Петро Лама']],
      ['Петро Лама мовчав. За словами Лами, угода «за крок».', ['Петро Лама']],
      ['— Тепер спати, — сказав Петро Лама. — Завтра новий день.', ['Петро Лама', 'Петро Лама']],
      ['Угода, як пояснив Петро Лама, «за крок від підпису».', ['Петро Лама']],
    ],
  ],
];

describe.each(CASES)('in %s', (language, cases) => {
  it.each(cases)('%s', (text, speakers) => expect(speakersIn(language, text)).toEqual(speakers));
});

describe('no speaker is better than a wrong one', () => {
  it.each([
    [
      'de',
      'a name in the genitive is not who speaks',
      'Der Sprecher der Präsidentin Karla Nolte sagte: „Nein.“',
      'Karla Nolte',
    ],
    ['de', 'what is not said', 'Doris Ebel sagte nicht, dass der Beschluss „falsch“ sei.', 'Doris Ebel'],
    ['de', 'an object is no subject', 'Das Komitee würdigte Otto Kern als „großen Mann“.', 'Otto Kern'],
    [
      'de',
      'several who say it',
      'Otto Kern und Ilse Bach kamen. „Wir sind uns einig“, sagten sie.',
      'Otto Kern',
    ],
    ['fr', 'a denial', 'Paul Rivet n’a jamais dit que le refuge devait « fermer ».', 'Paul Rivet'],
    [
      'es',
      'two who may be meant',
      'Inés Falcón y Pedro Lama discutieron. «Usted miente», dijo.',
      'Pedro Lama',
    ],
    [
      'es',
      'so-called',
      'El llamado «pacto de la sardina» divide al pueblo, reconoce Pedro Lama.',
      'Pedro Lama',
    ],
    ['uk', 'a denial', 'Петро Лама заперечив, що посилає «поліцію».', 'Петро Лама'],
  ])('%s: %s', (language, _, text, not) => expect(speakersIn(language, text)).not.toContain(not));

  it.each([
    ['de', 'Otto Kern sagte der „Berliner Woche“, er komme.'],
    ['fr', 'Yann Huet, patron du « Petit-Louis », attend.'],
    ['uk', 'Про це пише Петро Лама у «Новинах краю».'],
  ])('a name in quotation marks is not a quotation, in %s', (language, text) =>
    expect(speakersIn(language, text)).toEqual([]),
  );
});

it('a role without a name is bound to its article', () => {
  const [quotation] = extractQuotations({
    id: 'talks',
    language: 'de',
    paragraphs: ['„Nichts wurde gezahlt“, versicherte ein Sprecher des Ministeriums.'],
  });
  expect(quotation?.speaker).toEqual({
    name: 'ein Sprecher des Ministeriums',
    mention: 'ein Sprecher des Ministeriums',
    person: 'ein-sprecher-des-ministeriums@talks',
  });
});

it('detects the language of an article that states none, and reads English with the English grammar', () => {
  const paragraphs = [
    'La réunion a duré toute la nuit. « Nous avons parlé », a dit la ministre Anne Leroux. Elle est rentrée chez elle, sans un mot pour la presse qui attendait devant la porte.',
  ];
  expect(extractQuotations({ id: 'a', paragraphs }).map(({ speaker }) => speaker?.name)).toEqual([
    'Anne Leroux',
  ]);
  const english = ['“We talked,” said Anne Leroux, the minister of the sea, who went home at dawn.'];
  expect(extractQuotations({ id: 'b', paragraphs: english })[0]?.sieve).toBe('followed-by-speaker');
});

it('any text gives spans of its paragraphs, in order', () => {
  const words = fc.constantFrom(
    ...'„ “ « » " — – , . : ? ( ) ‚ ‘ sagte Minister Hans Meier der er a-t-il dit le ministre dijo él según laut що заявив міністр Коваль'.split(
      ' ',
    ),
  );
  const text = fc.array(words, { maxLength: 60 }).map((parts) => parts.join(' '));
  fc.assert(
    fc.property(
      fc.constantFrom('de', 'fr', 'es', 'uk'),
      fc.array(fc.oneof(text, fc.string()), { maxLength: 4 }),
      (language, paragraphs) => {
        let last = [0, -1];
        for (const { passage, span, speaker } of extractQuotations({ id: 'any', language, paragraphs })) {
          expect(span[0]).toBeLessThan(span[1]);
          expect(span[1]).toBeLessThanOrEqual(passage.text.length);
          const place = [passage.paragraph, span[0]];
          expect(
            place[0] === last[0] ? (place[1] ?? 0) > (last[1] ?? 0) : (place[0] ?? 0) > (last[0] ?? 0),
          ).toBe(true);
          last = place;
          if (speaker?.mention) expect(passage.text).toContain(speaker.mention);
        }
      },
    ),
  );
});
