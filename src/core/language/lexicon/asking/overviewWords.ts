/** The kinds of overview that a request can ask for. */
export type OverviewKind =
  /** The essence of a matter or an article. */
  | 'summary'
  /** Recent events. */
  | 'news'
  /** A description of a person. */
  | 'person'
  /** Somebody's aims: a single passage may state them. */
  | 'aims';

/**
 * The words around a topic that ask for an overview of it, by kind; " / " separates the phrases. "…" is the topic. With a
 * "?" after it, a topic at the start or end may be missing. In en, de, fr, es and uk, without apostrophes.
 */
export const OVERVIEW_WORDS: Readonly<Record<OverviewKind, string>> = {
  summary: `
summarise …? / summarize …? / sum up …? / summary …? / … summary / short summary …? / … short summary / quick summary …? / … in short / in short … /
tldr …? / … tldr / tl dr …? / … tl dr / recap …? / … recap / overview …? / … overview / give me a summary …? / give me an overview …? /
catch me up …? / bring me up to speed …? / tell me about … / tell me something about … / explain … / what do you know about … /
what is … about / what are … about / what was … about / what were … about / what is … going to be about / what will … be about /
what is the story with … / what is the deal with … / what is this about / what is it about / what is going on with … /
what is going on between … / what is going on in … / what happened with … / what happened at … /
fasse … zusammen / fass … zusammen / fasse zusammen …? / zusammenfassung …? / … zusammenfassung / kurz gesagt … / uberblick …? / … kurz /
worum geht es …? / um was geht es …? / worum geht es bei … / erzahl mir von … / was ist los mit … / gib mir einen uberblick …? /
resume …? / resumer …? / resume moi … / fais un resume …? / fais moi un resume …? / … en bref / en bref … / de quoi parlent … /
de quoi parle …? / de quoi s agit il …? / parle moi de … / apercu …? / quel est le sujet …? /
resume …? / resumir …? / resumen …? / … resumen / hazme un resumen …? / dame un resumen …? / en resumen … / … en breve /
de que trata …? / de que tratan …? / de que se trata …? / de que va …? / de que van …? / hablame de … / cuentame …? / que pasa con … /
підсумуи …? / підсумок …? / стисло …? / … стисло / коротко …? / … коротко / огляд …? / розкажи про … / розкажіть про … / про що …? /
про що идеться …? / про що мова …? / у чому суть …? / що відбувається з … / що відбувається між …`,
  news: `
what is new …? / whats new …? / anything new …? / any news …? / any updates …? / any update …? / news …? / latest …? / the latest …? / … latest / … news /
what is the latest …? / what are the latest …? / latest news …? / latest updates …? / what has happened lately …? / what happened lately …? /
what is happening …? / whats happening …? / what is going on …? / whats going on …? / what happened this week …? / what happened today …? / updates …? / update …? /
was ist neu …? / was gibt es neues …? / was gibts neues …? / neues …? / neuigkeiten …? / neueste …? / das neueste …? / gibt es neuigkeiten …? / gibt es etwas neues …? /
quoi de neuf …? / qu y a t il de nouveau …? / quelles nouvelles …? / des nouvelles …? / dernieres nouvelles …? / les dernieres nouvelles …? / quelles sont les dernieres nouvelles …? / du nouveau …? / nouvelles …? /
que hay de nuevo …? / que novedades hay …? / alguna novedad …? / novedades …? / ultimas noticias …? / las ultimas noticias …? / hay noticias …? / noticias …? / lo ultimo …? /
що нового …? / які новини …? / новини …? / останні новини …? / що чути …? / є новини …?`,
  person: `
who is … / who are … / who was … / who exactly is … / tell me who … is /
wer ist … / wer war … / wer sind … / qui est … / qui etait … / c est qui … / quien es … / quien era … / хто такии … / хто така … / хто це … / хто є …`,
  aims: `
what does … want / what do … want / what did … want / what does … demand / what do … demand / what are … s demands / what are the demands of … / what are the aims of … /
was will … / was wollen … / was fordert … / was fordern … / que veut … / que veulent … / que demande … / que demandent … /
que quiere … / que quieren … / que pide … / que piden … / чого хоче … / чого хочуть … / що хоче … / чого вимагає … / чого вимагають …`,
};

/** Polite words before or after a request. */
export const POLITE_WORDS: ReadonlySet<string> = new Set(
  `please can could would you u pls plz hey hi hello so ok okay and just i want to know need give me bitte kannst du konntest mir mal
  s il vous te plait peux tu pouvez por favor puedes puede будь ласка можеш можете`.split(/\s+/),
);

/** Words for an article or for everything, not for a topic: "summarise the article". */
export const WHOLE_WORDS: ReadonlySet<string> = new Set(
  `article articles text story stories news everything all corpus piece report reports this it today week here artikel text alles nachrichten meldung meldungen
  l article articles tout articulo articulos todo noticias texto статтю статтi стаття новини все текст heute woche aujourd hui hoy semana сьогодні`.split(
    /\s+/,
  ),
);

/** Words that begin questions: a text with one is not a bare topic. */
export const ASKING_WORDS: ReadonlySet<string> = new Set(
  `who whom whose what which where when why how is are was were do does did has have had can could will would should may might must am name list
  find show give say tell wer wen wem wessen was welche welcher welches wo wohin woher wann warum wieso weshalb wie ist sind hat haben wird kann
  qui que quoi quel quelle quels quelles quand pourquoi comment combien est sont a ont quien quienes cual cuales donde cuando cuanto cuantos como por es son
  хто кого кому що чого чому який яка яке які де куди коли скільки як чи`.split(/\s+/),
);
