import { languageOf } from './languageOf.ts';
import { MONTHS } from './lexicon/calendar.ts';
import { SMALL_NUMBERS } from './lexicon/quantities.ts';

const words = (source: string, flags = 'iu'): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{M}])(?:${source})(?![\\p{L}\\p{M}])`, flags);

/** A day with its year is not relative: "Thursday, 13 March 2025", "Thursday, March 13, 2025". */
const yearFollows = String.raw`(?!,? (?:\p{L}+ \d{1,2}|\d{1,2}\.?(?: de)? \p{L}+),?(?: de)? \d{4})`;
const SPAN = 'days?|weeks?|weekends?|months?|years?|decades?|hours?|quarter';
/** A count has at most nine digits: this bounds the work on a long run of digits. */
const COUNT = String.raw`\d{1,9}|an?|one|${[...SMALL_NUMBERS].join('|')}|few|several|couple of|many`;
const MONTH = [...MONTHS, 'may'].join('|');

/** Days of the week, but not inside names: "Black Friday", "The Sunday Times". */
const weekday = new RegExp(
  String.raw`(?<!\p{L})(?<!(?:Ash|Black|Bloody|Cyber|Easter|Fat|Good|Holy|Palm|Super) )(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?!\p{L})(?! (?:Times|Agreement|Accord|Express|Mail|Mirror|Post|Telegraph|Night Live))${yearFollows}`,
  'u',
);

/** By language tag: each pattern finds a date that depends on the day of writing. */
const PATTERNS: ReadonlyMap<string, readonly RegExp[]> = new Map([
  [
    'en',
    [
      weekday,
      words('today|yesterday|tomorrow|tonight|overnight'),
      words(
        `(?:this|last|next|past|coming) (?:${SPAN}|morning|afternoon|evening|night|spring|summer|autumn|fall|winter|${MONTH})`,
      ),
      words(`(?:last|past|next|coming) (?:${COUNT}) (?:${SPAN})`),
      words(`(?:(?:${COUNT}|some) )?(?:minutes|${SPAN}) ago|recent (?:${SPAN})`),
    ],
  ],
  [
    'uk',
    [
      words('сьогодні|вчора|завтра|позавчора|післязавтра'),
      words(
        "(?:у|в) (?:минулий |минулу |наступний |наступну |цей |цю )?(?:понеділок|вівторок|середу|четвер|п['’ʼ]ятницю|суботу|неділю)",
      ),
      words(
        '(?:цього|минулого|наступного) (?:тижня|місяця|року|літа|разу)|(?:цієї|минулої|наступної) (?:ночі|весни|осені|зими|неділі|суботи|середи)',
      ),
      words('(?:годин[иу]?|дні|днів|день|тиждень|тижні|тижнів|місяць|місяці|місяців|рік|роки|років) тому'),
    ],
  ],
  [
    'fr',
    [
      words("aujourd['’]hui|hier|demain|avant-hier|après-demain"),
      words(`(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)${yearFollows}`),
      words(
        "cette semaine|la semaine (?:dernière|prochaine|passée)|ce mois-ci|le mois (?:dernier|prochain|passé)|cette année|l['’](?:an|année) (?:dernier|dernière|prochain|prochaine|passé)",
      ),
      words(
        'il y a (?:quelques|\\p{L}+|\\d+) (?:heures|jours?|semaines?|mois|ans)|ces derniers (?:jours|mois)',
      ),
    ],
  ],
  [
    'de',
    [
      words('heute|gestern|(?<!(?:am|guten) )morgen|vorgestern|übermorgen'),
      words(
        `(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag)(?:abend|morgen|nachmittag)?s?${yearFollows}`,
      ),
      words(
        '(?:diese|letzte|nächste|vergangene|kommende)[nrsm]? (?:Woche|Wochenende|Monat|Monats|Jahr|Jahres|Nacht|Sommer|Herbst|Winter|Frühjahr)',
      ),
      words('vor (?:wenigen|einigen|einem|einer|\\p{L}+|\\d+) (?:Stunden|Tagen?|Wochen?|Monaten?|Jahren?)'),
    ],
  ],
  [
    'es',
    [
      words('hoy|ayer|(?<!la )mañana|anteayer|anoche'),
      words(`(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)${yearFollows}`),
      words(
        'esta semana|la (?:próxima semana|semana (?:pasada|próxima))|este (?:mes|año)|el (?:mes|año|fin de semana) (?:pasado|próximo)',
      ),
      words('hace (?:unos|unas|\\p{L}+|\\d+) (?:horas?|días?|semanas?|meses|mes|años?)'),
    ],
  ],
]);

/**
 * Returns whether a text holds a date that depends on the day of writing: "Thursday", "this week", "yesterday", "two months
 * ago". `language`: a tag; by default detected from the text, English if uncertain. Returns false for a language that is
 * unknown here.
 */
export const hasRelativeDate = (text: string, language?: string): boolean => {
  const tag = (language ?? languageOf(text) ?? 'en').split('-')[0] ?? '';
  return (PATTERNS.get(tag.toLowerCase()) ?? []).some((pattern) => pattern.test(text));
};
