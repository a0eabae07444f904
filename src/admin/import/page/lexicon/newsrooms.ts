import { wordSet } from '../../../../core/index.ts';

/** Words in lower case that no person's name has: a name with one of them is an office, a newsroom or an agency. */
export const NO_PERSON = wordSet(`
  admin administrator administrador webmaster root user anonymous anonym anonyme anónimo unknown guest gast
  staff team desk newsroom newsdesk office bureau editor editors editorial editorials board service services wire report reports reporter
  reporters writer writers contributor contributors correspondent correspondents columnist press news media online digital magazine group company
  agency agencies foundation institute university association society department ministry radio television tv channel network studio blog website
  redaktion onlineredaktion redaktionsteam agentur agenturen pressestelle nachrichten zeitung presse verlag gmbh ag e.v verein
  rédaction redaction agence agences journal équipe presse
  redacción redaccion redação redacao redazione agencia agencias equipo noticias periódico diario
  редакція редакция агентство новини новости пресслужба прес-служба
  inc ltd llc corp co
  phd ph.d md m.d mba msc ma jd rd
  no author authors follow more view all about profile posts articles article
  mehr alle alles datum fotos foto über zur zum zu profil beiträge artikel autor autorin interview
  plus tous voir articles más todos ver artículos більше усі статті
  reuters afp ap dpa apa efe tass upi ansa epd kna sid afx xinhua ukrinform interfax bloomberg newswire`);
