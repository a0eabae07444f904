import type { Constructions } from './constructions.ts';

/** Which subject a quotation belongs to. */
export const SUBJECTS: Constructions = {
  'the nearest subject, whatever its name looks like': [
    [
      [
        'President John Baker praised the accord on Monday.',
        'Kwabena Asante, the opposition leader, shrugged. “We shall see,” he said.',
      ],
      '“We shall see,”',
      'Kwabena Asante',
    ],
    [
      [
        'President John Baker praised the accord on Monday.',
        'Outside, Kwabena Asante shrugged. “We shall see,” he said.',
      ],
      '“We shall see,”',
      'Kwabena Asante',
    ],
    [
      [
        'Anna Holm opened the session.',
        'Lithuanian delegate Rasa Petraityte looked up. “We agree,” she said.',
      ],
      '“We agree,”',
      'Rasa Petraityte',
    ],
    [
      [
        'Prime Minister Peter Roe left early.',
        'Tevita Fale of Tonga stayed until midnight. “Someone has to,” he said.',
      ],
      '“Someone has to,”',
      'Tevita Fale',
    ],
    [['Al Dunn and Eva Dunn came. “It is hot,” Al Dunn said.'], '“It is hot,”', 'Al Dunn'],
    [
      ['Van Tran met reporters. Kim Tran did not.', '“It is hot,” Van Tran said.'],
      '“It is hot,”',
      'Van Tran',
    ],
    [['Al Dunn came late. Eva Dunn did not.', '“It is hot,” Al Dunn said.'], '“It is hot,”', 'Al Dunn'],
    [
      ['President John Baker met the Crosscut Group on Monday. He was calm. “We shall see,” he said.'],
      '“We shall see,”',
      'John Baker',
    ],
    [
      ['President John Baker arrived in New Delhi. “We shall see,” he said.'],
      '“We shall see,”',
      'John Baker',
    ],
    [
      ['President John Baker spoke. The Lunar Gateway shook. “We shall see,” he said.'],
      '“We shall see,”',
      'John Baker',
    ],
    [
      [
        'Senator Mark Hall opposed the bill on Monday.',
        'Chief Nnamdi Okoro of the Delta council sighed. “The river is dead,” he said.',
      ],
      '“The river is dead,”',
      'Nnamdi Okoro',
    ],
    [
      [
        'Mayor John Poe spoke first.',
        'Latvian officer Janis Kalnins followed. “The border is quiet,” he said.',
      ],
      '“The border is quiet,”',
      'Janis Kalnins',
    ],
    [
      ['Mayor Anna Poe spoke first.', 'Samoan fisher Sina Leota followed. “The sea is empty,” she said.'],
      '“The sea is empty,”',
      'Sina Leota',
    ],
    [
      [
        'Minister James Pool closed the talks.',
        'Somali elder Abshir Warsame did not leave his chair. “Let them talk,” he said.',
      ],
      '“Let them talk,”',
      'Abshir Warsame',
    ],
    [
      [
        'Minister James Pool closed the talks.',
        'Mamadou Cisse, a trader from Kayes, did not leave. “Let them talk,” he said.',
      ],
      '“Let them talk,”',
      'Mamadou Cisse',
    ],
    [['Ben Lund and Sara Lund own the farm.', '“It rained,” Ben Lund said.'], '“It rained,”', 'Ben Lund'],
    [
      [
        'Minister James Pool closed the talks.',
        'The Atlas Group rose two percent. “We are pleased,” he said.',
      ],
      '“We are pleased,”',
      'James Pool',
    ],
    [
      ['Minister James Pool closed the talks in Port Moresby. “We are pleased,” he said.'],
      '“We are pleased,”',
      'James Pool',
    ],
    [
      [
        'Chancellor Karl Braun welcomed the news.',
        'Yohannes Gebre, whose brother drowned, was not consoled. “No news brings him back,” he said.',
      ],
      '“No news brings him back,”',
      'Yohannes Gebre',
    ],
    [
      [
        'Chancellor Karl Braun welcomed the news.',
        'Across the river, Dzintra Ozola locked her shop. “We are closed,” she said.',
      ],
      '“We are closed,”',
      'Dzintra Ozola',
    ],
    [
      [
        'King Felipe arrived at noon.',
        'The union leader, Thabo Nkosi, waited by the gate. “He is late,” he said.',
      ],
      '“He is late,”',
      'Thabo Nkosi',
    ],
    [
      ['Chancellor Karl Braun spoke to Sanaa Bakri of Radio Tunis. “It is done,” he said.'],
      '“It is done,”',
      'Karl Braun',
    ],
  ],
  'what somebody is said to have said': [
    [
      ['Minister Ana Ruiz said that General Omar Haddad had told her the bridge was “lost”.'],
      '“lost”',
      'Omar Haddad',
    ],
    [
      ['Minister Ana Ruiz said that General Omar Haddad told her: “The bridge is lost.”'],
      '“The bridge is lost.”',
      'Omar Haddad',
    ],
    [['Minister Ana Ruiz said General Omar Haddad claimed the bridge was “lost”.'], '“lost”', 'Omar Haddad'],
    [['Minister Ana Ruiz said she told General Omar Haddad the bridge was “lost”.'], '“lost”', 'Ana Ruiz'],
    [['Minister Ana Ruiz predicted that voters would say it was “lost”.'], '“lost”', 'Ana Ruiz'],
    [['Ana Ruiz recalled that her father used to say: “Never sell.”'], '“Never sell.”', 'her father'],
    [['The aide wrote that Ana Ruiz warned him it was “over”.'], '“over”', 'Ana Ruiz'],
    [['Minister Ana Ruiz said the bridge was “lost”.'], '“lost”', 'Ana Ruiz'],
    [['Ana Ruiz said Omar Haddad was “lost”.'], '“lost”', 'Ana Ruiz'],
    [['Ana Ruiz said Omar Haddad knew it was “lost”.'], '“lost”', 'Ana Ruiz'],
    [['Deputy Mia Lang said the king had told her it was “a fine day”.'], '“a fine day”', 'the king'],
    [
      ['Spokeswoman Mia Lang said that President Oleg Varin considered it “a fine day”.'],
      '“a fine day”',
      'Mia Lang',
    ],
    [['Mia Lang said they had warned him he was “done”.'], '“done”', null],
    [['Mia Lang recalled how Oleg Varin shouted: “Out!”'], '“Out!”', 'Oleg Varin'],
    [['Mia Lang told police that Oleg Varin said: “I will pay.”'], '“I will pay.”', 'Oleg Varin'],
    [['Mia Lang told police that she said: “I will pay.”'], '“I will pay.”', 'Mia Lang'],
    [['General Abe Cole said his commander had told him it was “suicide”.'], '“suicide”', 'his commander'],
    [['The minister, Eve Lot, said that King Aros had called the bill “cruel”.'], '“cruel”', 'Aros'],
    [['Eve Lot said King Aros believed the bill was “cruel”.'], '“cruel”', 'Eve Lot'],
    [['Eve Lot said doctors told her it was “nothing”.'], '“nothing”', 'Eve Lot said doctors'],
  ],
  interruptions: [
    [['“Sit down,” Speaker Ana Ruiz said. “Never!” came a shout from the back.'], '“Never!”', null],
    [
      ['“Sit down,” Speaker Ana Ruiz said. “Shame!” cried an opposition member.'],
      '“Shame!”',
      'an opposition member',
    ],
    [['“Sit down,” Speaker Ana Ruiz said. “Shame on you!” was the answer.'], '“Shame on you!”', null],
    [['“Sit down,” Speaker Ana Ruiz said. “Now. I will not wait.”'], '“Now. I will not wait.”', 'Ana Ruiz'],
    [['“Sit down,” Speaker Ana Ruiz said. A man stood up. “I will not,” he said.'], '“I will not,”', null],
    [['“Sit down,” Speaker Ana Ruiz said. “Thank you” was heard from the gallery.'], '“Thank you”', null],
    [['“Order,” the speaker, Ana Holm, said. “Traitor!” someone yelled.'], '“Traitor!”', null],
    [['“Any questions?” Minister Ana Holm asked. “Many,” was the reply.'], '“Many,”', null],
    [['“Any questions?” Minister Ana Holm asked. “Why now?” a student asked.'], '“Why now?”', 'a student'],
    [
      ['“Any questions?” Minister Ana Holm asked. “No? Then we are done.”'],
      '“No? Then we are done.”',
      'Ana Holm',
    ],
    [['“Any questions?” Minister Ana Holm asked. “Boo!” echoed through the hall.'], '“Boo!”', null],
    [['“Sit,” Judge Iva Roy said. “I object!” counsel cried.'], '“I object!”', 'counsel'],
    [['“Sit,” Judge Iva Roy said. “Sorry” was all he managed.'], '“Sorry', undefined],
    [['“Sit,” Judge Iva Roy said. A voice rose: “Why?”'], '“Why?”', null],
  ],
  'contractions as subjects': [
    [['“I’d tell him, ‘Stay home,’” Jon Tull said.'], '‘Stay home,’', 'Jon Tull'],
    [['“We’re saying ‘no more,’” Jon Tull said.'], '‘no more,’', 'Jon Tull'],
    [['“We’re telling them, ‘Come home,’” Ola Berg said.'], '‘Come home,’', 'Ola Berg'],
    [
      ['“I’ve told him ‘never again’ twice,” Ola Berg said.'],
      '“I’ve told him ‘never again’ twice,”',
      'Ola Berg',
    ],
  ],
};
