/** Words that are spelled in two ways and follow no ending: each with the way it is indexed. */
const PAIRS = `centre center / theatre theater / metre meter / kilometre kilometer / litre liter / fibre fiber / calibre caliber /
defence defense / offence offense / licence license / pretence pretense / programme program / grey gray / sceptic skeptic /
sceptical skeptical / scepticism skepticism / ageing aging / judgement judgment / catalogue catalog / dialogue dialog /
manoeuvre maneuver / enrol enroll / fulfil fulfill / cheque check / tyre tire / aluminium aluminum / whisky whiskey`;

const NUMBERS = `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen twenty`;

/** "One" is a pronoun as well. */
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

/** Endings that British and American English spell in two ways. A word that never had the other spelling is moved alike everywhere. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=..)isation(?=s?$)/, 'ization'],
  [/(?<=...)is(?=(?:e|es|ed|ing|er|ers)$)/, 'iz'],
  [/(?<=..)our(?=(?:s|ed|ing|able|hood|er|ers|al|ful|ly)?$)/, 'or'],
  [
    /(?<=(?:travel|cancel|label|model|signal|fuel|counsel|level|channel|total|tunnel))l(?=(?:ed|ing|er|ers|ation)$)/,
    '',
  ],
];

/** A folded form in the one spelling that it is indexed under: American, and a number word as its digits. */
export const oneSpelling = (form: string): string =>
  forms.get(form) ?? ENDINGS.reduce((spelled, [ending, other]) => spelled.replace(ending, other), form);
