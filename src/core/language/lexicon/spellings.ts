/** Words with two spellings that follow no rule of endings: the British one, then the American one, which is indexed. */
const PAIRS = `centre center / theatre theater / metre meter / kilometre kilometer / litre liter / fibre fiber / calibre caliber /
defence defense / offence offense / licence license / pretence pretense / programme program / grey gray / sceptic skeptic /
sceptical skeptical / scepticism skepticism / ageing aging / judgement judgment / catalogue catalog / dialogue dialog /
manoeuvre maneuver / enrol enroll / fulfil fulfill / cheque check / tyre tire / aluminium aluminum / whisky whiskey /
practise practice / practised practiced / practising practicing`;

const NUMBERS = `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen twenty`;

/** "One" is also a pronoun. */
const PRONOUN = 'one';

const forms = new Map<string, string>();
for (const pair of PAIRS.split('/')) {
  const [british = '', american = ''] = pair.trim().split(' ');
  forms.set(british, american);
  forms.set(`${british}s`, `${american}s`);
}
NUMBERS.split(/\s+/).forEach((word, number) => {
  if (word !== PRONOUN) forms.set(word, String(number));
});

const OUR =
  `lab fav neighb harb behavi hon col hum rum arm vig endeav parl savi splend tum val vap od cand clam ferv glam rig flav
sav ard`
    .split(/\s+/)
    .join('|');

/** Endings with a British and an American spelling, each after the letters that identify it. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [
    /(?<=..(?:al|an|at|on|or|er|ar|ic|il|im|in|it|ol|gn|ard|og|as|rn))is(?=(?:e|es|ed|ing|er|ers|ation|ations)$)/,
    'iz',
  ],
  [/(?<=(?:anal|paral|catal))ys(?=(?:e|es|ed|ing|er|ers)$)/, 'yz'],
  [
    new RegExp(`(?<=^(?:un|dis|mis)?(?:${OUR}))our(?=(?:s|ed|ing|ite|ites|able|hood|er|ers|al|ful|ly)?$)`),
    'or',
  ],
  [
    /(?<=(?:travel|cancel|label|model|signal|fuel|counsel|level|channel|total|tunnel))l(?=(?:ed|ing|er|ers|or|ors|ation)$)/,
    '',
  ],
];

/** Returns the indexed spelling of a folded form: American, and a number word as its digits. */
export const oneSpelling = (form: string): string =>
  forms.get(form) ?? ENDINGS.reduce((spelled, [ending, other]) => spelled.replace(ending, other), form);
