import type { Constructions } from './constructions.ts';

/** Roles, relations, offices and bodies, which are not the persons whom they name. */
export const ROLES: Constructions = {
  'a role that goes by a name has that name': [
    [['“We ran,” said a porter who goes by the name “Moth”.'], '“We ran,”', 'Moth'],
    [['“We ran,” said a fisherman, who goes by “Old Pike.”'], '“We ran,”', 'Old Pike'],
    [['“We ran,” said a porter who goes by bus.'], '“We ran,”', 'a porter'],
  ],
  'a relation or role of a named person is not that person': [
    [['The mother of slain reporter Arash Sadr said the inquest was “a sham”.'], '“a sham”', 'The mother'],
    [['“It was a sham,” the mother of slain reporter Arash Sadr said.'], '“It was a sham,”', 'the mother'],
    [['“It was a sham,” said the mother of slain reporter Arash Sadr.'], '“It was a sham,”', 'the mother'],
    [['An ally of Prime Minister Ivo Kralj called the vote “theft”.'], '“theft”', 'An ally'],
    [['The office of Mayor Tunde Balogun said the road was “safe”.'], '“safe”', 'The office'],
    [
      ['A spokeswoman for the jailed banker Leyla Aksoy told reporters he felt “betrayed”.'],
      '“betrayed”',
      'A spokeswoman',
    ],
    [['“We wait,” said a lawyer for former minister Pavel Hric.'], '“We wait,”', 'a lawyer'],
    [['“We wait,” according to a lawyer for former minister Pavel Hric.'], '“We wait,”', 'a lawyer'],
    [['Two aides to President Mwangi Otieno described the mood as “grim”.'], '“grim”', 'Two aides'],
    [
      ['Opposition leader Boris Nem said the verdict was “written in advance”.'],
      '“written in advance”',
      'Boris Nem',
    ],
    [
      ['The leader of the party, Boris Nem, said the verdict was “written in advance”.'],
      '“written in advance”',
      'Boris Nem',
    ],
    [
      ['The daughter of the former president Luis Ferro, Marta Ferro, said he was “fine”.'],
      '“fine”',
      'Marta Ferro',
    ],
    [['Chief of staff Dana Orr said it was “fine”.'], '“fine”', 'Dana Orr'],
    [['The head of the central bank, Dana Orr, said it was “fine”.'], '“fine”', 'Dana Orr'],
    [["Boris Nem's widow said the verdict was “written”."], '“written”', "Boris Nem's widow"],
    [['Sources close to President Mwangi Otieno said he was “ill”.'], '“ill”', 'Sources'],
    [['The father of victim Jane Tull wept. “She was kind,” he said.'], '“She was kind,”', null],
    [['The wife of detained pastor Andrew Cole said he was “losing hope”.'], '“losing hope”', 'The wife'],
    [
      ['A close friend of Foreign Minister Elif Demir described her as “tired”.'],
      '“tired”',
      'A close friend',
    ],
    [
      ['“We had no warning,” said the deputy of Governor Ruslan Petrov.'],
      '“We had no warning,”',
      'the deputy',
    ],
    [['The party of former premier Ivo Kralj dismissed it as “noise”.'], '“noise”', 'The party'],
    [
      ['An adviser to President-elect Paula Reyes told Reuters the list was “final”.'],
      '“final”',
      'An adviser',
    ],
    [
      ['The lawyer of opposition figure Boris Nem, Vadim Prok, called it “a farce”.'],
      '“a farce”',
      'Vadim Prok',
    ],
    [['Two lawyers for singer Dua Marku called it “absurd”.'], '“absurd”', 'Two lawyers'],
    [['A spokesman for the mayor said it was “closed”.'], '“closed”', 'A spokesman'],
    [['The spokesman for the ministry, Ali Reza, said it was “closed”.'], '“closed”', 'Ali Reza'],
    [['The chairman of Delta Bank, Ali Reza, said it was “closed”.'], '“closed”', 'Ali Reza'],
    [['Former chairman of Delta Bank Ali Reza said it was “closed”.'], '“closed”', 'Ali Reza'],
    [
      ['“They took everything,” the sister of missing activist Huda Salem told the BBC.'],
      '“They took everything,”',
      'the sister',
    ],
    [
      ['“They took everything,” according to the brother-in-law of Senator Paul Rey.'],
      '“They took everything,”',
      'the brother-in-law',
    ],
    [['Allies of Defence Secretary Owen Clarke say he is “furious”.'], '“furious”', null],
    [['The son of President Idi Marou called the charges “invented”.'], '“invented”', 'The son'],
    [['A source in the office of Prime Minister Edi Koka called it “routine”.'], '“routine”', 'A source'],
    [['The biographer of painter Max Oren called him “vain”.'], '“vain”', 'The biographer'],
    [['A representative for actress Jill Cord said she was “resting”.'], '“resting”', 'A representative'],
    [['The editor of the Delta Times, Jill Cord, said it was “true”.'], '“true”', 'Jill Cord'],
    [['Delta Times editor Jill Cord said it was “true”.'], '“true”', 'Jill Cord'],
  ],
  'who holds an office now': [
    [
      [
        'Interior Minister Juan Paz was fired on Friday. Rosa Gil was appointed interior minister.',
        '“I am ready,” the interior minister said.',
      ],
      '“I am ready,”',
      null,
    ],
    [
      [
        'Interior Minister Juan Paz stepped down on Friday.',
        '“We are ready,” the interior minister said on Sunday.',
      ],
      '“We are ready,”',
      null,
    ],
    [
      ['Rosa Gil succeeded Juan Paz as interior minister.', '“I am ready,” the interior minister said.'],
      '“I am ready,”',
      'Rosa Gil',
    ],
    [
      ['Interior Minister Juan Paz spoke on Friday.', '“I am ready,” the interior minister said.'],
      '“I am ready,”',
      'Juan Paz',
    ],
    [
      [
        'Former Interior Minister Juan Paz criticised his successor, Interior Minister Rosa Gil.',
        '“I am ready,” the interior minister said.',
      ],
      '“I am ready,”',
      'Rosa Gil',
    ],
    [
      [
        'Former Interior Minister Juan Paz criticised his successor, Interior Minister Rosa Gil.',
        '“I was ready,” the former interior minister said.',
      ],
      '“I was ready,”',
      'Juan Paz',
    ],
    [
      [
        'Army chief Ivan Dub was dismissed on Sunday. General Petro Lys took over as army chief.',
        '“We fight on,” the army chief said.',
      ],
      '“We fight on,”',
      null,
    ],
    [
      [
        'Prime Minister Lea Roth lost a confidence vote and resigned.',
        '“We will keep order,” the prime minister said on Friday.',
      ],
      '“We will keep order,”',
      null,
    ],
    [
      ['Coach Ivan Dub was replaced as coach by Petro Lys.', '“We play on,” the coach said.'],
      '“We play on,”',
      null,
    ],
    [
      ['Ivan Dub was sacked as finance minister.', '“We play on,” the finance minister said.'],
      '“We play on,”',
      null,
    ],
    [
      [
        'President Ana Cruz was ousted in a coup. General Hugo Paz declared himself president.',
        '“Order is restored,” the president said.',
      ],
      '“Order is restored,”',
      null,
    ],
    [
      [
        'Finance Minister Lee Moor quit on Monday and was succeeded by Joy Tan.',
        '“The books are clean,” the finance minister said on Tuesday.',
      ],
      '“The books are clean,”',
      'Joy Tan',
    ],
    [
      ['Finance Minister Lee Moor presented the budget.', '“The books are clean,” the minister said.'],
      '“The books are clean,”',
      'Lee Moor',
    ],
  ],
  'a body is not its spokesman': [
    [['Pentagon spokesman John Kir spoke.', 'The Pentagon said it was “aware”.'], '“aware”', 'The Pentagon'],
    [
      ['Treasury spokeswoman Ana Lim spoke.', '“We are aware,” the Treasury said.'],
      '“We are aware,”',
      'the Treasury',
    ],
    [
      ['Hospital director Jan Malik spoke.', '“We are aware,” the hospital said in a statement.'],
      '“We are aware,”',
      'the hospital',
    ],
    [
      ['Company chief executive Jan Malik spoke.', '“We are aware,” the company said in a statement.'],
      '“We are aware,”',
      'the company',
    ],
    [
      [
        'White House press secretary Dana Poe took questions.',
        'The White House said it was “monitoring” the case.',
      ],
      '“monitoring”',
      'The White House',
    ],
    [
      ['NATO spokeswoman Dana Poe took questions.', '“We are watching,” NATO said.'],
      '“We are watching,”',
      'NATO',
    ],
    [['Police spokesman Dan Poe took questions.', '“Stay home,” police said.'], '“Stay home,”', 'police'],
    [
      ['University president Dan Poe took questions.', '“Stay home,” the university said in an email.'],
      '“Stay home,”',
      'the university',
    ],
    [
      ['Embassy spokesman Rod Hale briefed reporters.', '“We are concerned,” the embassy said.'],
      '“We are concerned,”',
      'the embassy',
    ],
    [
      ['Google vice president Rod Hale spoke.', '“We are concerned,” Google said.'],
      '“We are concerned,”',
      'Google',
    ],
  ],
};
