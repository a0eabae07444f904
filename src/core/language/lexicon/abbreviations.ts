import { SHORT_MONTHS } from './calendar.ts';
import { ABBREVIATED_TITLES } from './titles.ts';
import { wordSet } from './wordSet.ts';

/** Abbreviations that a name, a number or a noun follows: a full stop after one never ends a sentence. */
export const PREFIXED: ReadonlySet<string> = new Set([
  ...ABBREVIATED_TITLES,
  ...wordSet(`messrs wm chas thos robt jas benj brig rear vice-adm pres sec sr.m st ste mt ft dept atty supt insp det no nos art arts vol vols pp fig
  figs eq cf vs al approx ca e.g i.e viz op cit ed eds univ`),
]);

/** Abbreviations that may end a sentence: the next word decides. */
export const OPEN_ENDED: ReadonlySet<string> = new Set([
  ...SHORT_MONTHS,
  ...wordSet(`mon tue tues wed thu thur thurs fri sat sun a.m p.m am pm inc corp co ltd llc plc bros cos jr sr ph.d m.d b.a
  m.a d.c etc ave blvd rd sq bldg ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss
  mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo b.c a.d`),
]);

/** Words that seldom follow an abbreviation inside a sentence with a capital: they start a new sentence. */
export const SENTENCE_STARTERS =
  wordSet(`the a an this that these those he she it they we i you his her its their our my your in on at by for from with after
  before during since while when where if as although though but and or so yet however meanwhile moreover nor not no there
  here what who why how which both some many most all each one another then now also even only still because until under
  over despite according`);
