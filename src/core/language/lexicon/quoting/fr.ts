import { wordSet } from '../wordSet.ts';
import { genderOfWords, phrases, type QuotingWords, valueOfWords } from './quotingWords.ts';

/** Spells a soft g or c before an a: "jugeait", "lança". */
const soften = (stem: string): string => stem.replace(/g$/, 'ge').replace(/c$/, 'ç');
/** Verbs in -er by their stem: present, imperfect, simple past. */
const finite = (stems: string): string =>
  [...wordSet(stems)].map((stem) => `${stem}e ${soften(stem)}ait ${soften(stem)}a`).join(' ');
const participles = (stems: string): string =>
  [...wordSet(stems)].map((stem) => `${stem}é ${stem}ée`).join(' ');

const SAYS = `déclar affirm assur expliqu ajout précis soulign not indiqu annonc estim rappel martel insist confi racont résum témoign raill ironis
  plaisant nuanc regrett déplor dénonc critiqu protest rétorqu répliqu ripost tranch comment analys observ remarqu signal confirm répét
  interrog demand lanc tempêt accus réclam exig jug révél évoqu salu avou jur conseill alert argument constat détaill énonc fustig
  gliss grond hurl invit justifi lâch murmur ordonn préconis proclam promett prophétis prôn récapitul réfut relat relev renchéri rectifi
  revendiqu souffl soupir suggér vant clam décrét développ diagnostiqu encourag expos félicit implor mentionn patient plaid pest pronostiqu
  raisonn rassur recommand s'exclam s'insurg s'indign chuchot cri écri s'écri balbuti souhait réitér`;

const TERMS = 'qualifi surnomm baptis dépeign présent tax nomm considèr considér appel trait';
const IRREGULAR = `souvient souvenait dit disait répond répondait répondit prévient prévenait prévint reconnaît reconnaissait reconnut admet admettait admit écrit écrivait
  écrivit soutient soutenait poursuit poursuivait poursuivit reprend reprenait reprit conclut concluait confie avertit avertissait rappelle
  martèle promet promettait promit maintient maintenait rit sourit souriait surenchérit renchérit objecte convient craint craignait confesse
  rapporte rapportait exige juge interroge encourage répète suggère s'emporte emporte s'interroge s'agace agace s'inquiète inquiète s'étonne
  étonne s'amuse amuse s'alarme alarme défend défendait défendit lit lisait relève prévoit redoute espère réagit réagissait réagit s'indigne
  indigne s'insurge insurge s'exclame s'écrie écrie récuse persiste complète achève enchaîne tonne tacle philosophe s'émeut émeut
  déclame rapporte rappelle appelle décrypte assène certifie s'enthousiasme enthousiasme s'excuse excuse décrit tient acquiesce`;

/** French: « … », a déclaré la ministre ; « …, a-t-il dit. … » ; selon elle. */
export const FRENCH: QuotingWords = {
  verbs: valueOfWords({
    terms: `${finite(TERMS)} appelle qualifie parle parlait voit voyait décrit tient juge dit accuse`,
    says: `${finite(SAYS)} ${IRREGULAR}`,
    denies: 'nie niait nia dément démentait démentit conteste contestait contesta',
  }),
  participles: valueOfWords({
    terms: `${participles(TERMS)} parlé décrit traité`,
    says: `${participles(SAYS)} dit répondu prévenu reconnu admis écrit soutenu poursuivi repris conclu averti rappelé promis maintenu surenchéri
      renchéri objecté convenu confessé rapporté exigé jugé interrogé répété suggéré martelé réagi agacé inquiété étonné amusé alarmé défendu lu
      relevé récusé complété emporté enchaîné asséné certifié tonné souri ri emportée félicité félicitée plaint plainte tenu`,
    denies: 'nié démenti contesté',
  }),
  auxiliaries: wordSet("a avait aurait s'est s'était"),
  finite: wordSet(
    "est était sera serait fut a avait aura aurait va allait peut doit fait veut ne n' se s' lui leur",
  ),
  dropsSubject: false,
  pronouns: genderOfWords({ male: 'il', female: 'elle' }),
  obliques: genderOfWords({ male: 'lui', female: 'elle' }),
  determiners: genderOfWords({
    male: 'le un ce cet mon',
    female: 'la une cette ma sa',
    unknown: "l' son leur notre votre",
  }),
  indefinite: wordSet('un une'),
  possessives: wordSet('son sa leur notre votre mon ma'),
  soCalled: /^(?:soi-disant|prétendue?|appelée?|surnommée?|fameux|fameuse)$/,
  prepositions:
    wordSet(`à au aux dans de des du d' en par pour sur sous avec sans contre chez vers depuis pendant devant derrière avant après entre
    lors dès selon parmi malgré face hors outre durant jusqu' jusque`),
  joining: wordSet("de du des d'"),
  conjunctions: wordSet('et ou mais donc car ni puis'),
  relatives: wordSet("qui que qu' dont où lequel laquelle"),
  complementisers: wordSet("que qu' si comment combien pourquoi"),
  commaEnds: true,
  adverbs:
    wordSet(`souvent toujours parfois longtemps d'abord aussi encore déjà hier aujourd'hui demain ensuite enfin alors toutefois cependant néanmoins pourtant même sobrement simplement
    également notamment ainsi puis plus tard ici là d'emblée aussitôt finalement eux-même lui-même elle-même ne n' y en se s' lui leur l' le la les
    jeudi lundi mardi mercredi vendredi samedi dimanche quant pour sa part volontiers bien tout très vite`),
  negations: wordSet('pas jamais nullement aucun aucune personne guère'),
  times:
    wordSet(`lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre
    matin midi soir nuit veille lendemain jour jours semaine mois an année heure heures minutes aube fois`),
  openers:
    wordSet(`le la les l' un une des du de d' ce cet cette ces il elle ils elles on nous vous je tu son sa ses leur leurs qui que quoi où quand comment
    pourquoi combien si mais et ou donc or ni car puis alors ainsi aussi après avant avec sans dans sur sous chez pour par selon depuis pendant
    lors dès en à au aux y ne n' c' s' j' qu' reste restent interrogé interrogée convoqué convoquée contrairement malgré côté reste vingt trente
    deux trois quatre cinq six sept huit neuf dix pas moi tout toute tous toutes même quelque quelques plusieurs chaque aucun aucune pourtant enfin hier
    aujourd'hui demain peut voilà voici vu d'après face faute`),
  according: phrases(`selon
    d' après
    aux yeux de
    aux yeux du
    de l' avis de
    de l' avis du
    à en croire
    aux dires de
    aux dires du
    pour reprendre les mots de`),
  postposed: new Set(),
  views: wordSet('pour'),
  bareCues: new Set(),
  asWords: wordSet('comme'),
  titles: genderOfWords({
    male: 'm monsieur mgr frère père',
    female: 'mme mlle madame mademoiselle sœur',
    unknown: 'me maître dr pr docteur professeur',
  }),
  roles: genderOfWords({
    male: `président directeur négociateur émissaire ambassadeur colonel général capitaine préfet maire évêque roi prince médiateur porte-parole
      député sénateur conseiller chancelier gouverneur commissaire chef patron secrétaire homme père frère fils historien chercheur économiste
      analyste avocat juge procureur pêcheur marchand commerçant habitant diplomate délégué participant observateur responsable élu homologue
      collègue expert syndicaliste médecin professeur ingénieur ouvrier agriculteur éleveur paysan témoin militant écrivain journaliste géologue
      envoyé représentant dirigeant fondateur adjoint premier-ministre ministre chef-négociateur opposant conservateur hydrologue intéressé
      quinquagénaire avocat-général proche`,
    female: `présidente directrice négociatrice émissaire ambassadrice colonelle générale préfète maire reine princesse médiatrice porte-parole députée sénatrice
      conseillère chancelière gouverneure commissaire cheffe patronne secrétaire femme mère sœur fille historienne chercheuse économiste avocate juge
      procureure marchande commerçante habitante diplomate déléguée participante observatrice responsable élue homologue collègue experte
      syndicaliste médecin professeure ingénieure ouvrière agricultrice éleveuse paysanne militante écrivaine envoyée représentante dirigeante
      fondatrice adjointe ministre opposante conservatrice glaciologue hydrologue intéressée source`,
  }),
  roleEnds: new Map(),
  anyRole:
    /^(?:responsable|élue?|homme|femme|intéressée?|dirigeante?|diplomate|cheffe?|politique|militaire|\p{L}+agénaire)$/u,
  bodies:
    /^(?:consortium|direction|association|entreprise|compagnie|gouvernement|ministère|syndicat|intersyndicale|parti|opposition|journal|quotidien|hebdomadaire|agence|musée|institut|ambassade|délégation|commission|comité|conseil|tribunal|cour|banque|police|armée|église|présidence|mairie|préfecture|cabinet|collectif|fédération|groupe|société|ong|organisation|union|coalition|entourage|rapport|communiqué)$/,
  bareRoles: false,
  capitalNouns: false,
  nameEndings: [],
  givenNames: genderOfWords({
    male: `adrien alain albert alexandre alexis alfred andré antoine armand arnaud arthur auguste aurélien baptiste bastien benjamin benoît bernard bertrand boris
      bruno cédric charles christian christophe claude clément cyril damien daniel david denis didier dominique édouard emmanuel éric étienne eugène fabien fabrice
      félix fernand firmin florent florian francis franck françois frédéric gabriel gaël gaspard gaston gauthier georges gérald gérard gilbert gilles grégoire
      grégory guillaume guy henri hervé hippolyte hubert hugo hugues ismaël jacques jean jean-baptiste jean-claude jean-françois jean-louis jean-luc jean-marc
      jean-marie jean-michel jean-paul jean-pierre jérémy jérôme joël jonathan joseph jules julien karim kevin laurent léo léon léonard lionel loïc louis luc
      lucien marc marcel mathieu matthieu maurice max maxime michel mohamed nicolas noël olivier pascal patrice patrick paul philippe pierre quentin raoul
      raphaël raymond régis rémi rémy renaud rené richard robert rodolphe roger roland romain samuel sébastien serge simon stéphane sylvain théo théodore
      thibault thierry thomas tristan valentin victor vincent vivien xavier yann yannick yves yvon`,
    female: `adèle agathe agnès alexandra alice aline amandine amélie anaïs andrée anne annick annie antoinette ariane audrey aurélie béatrice bénédicte bérengère
      bernadette brigitte camille carine carole caroline catherine cécile céline chantal charlotte christelle christiane christine claire clara clarisse
      claudine clémence clémentine colette coralie corinne cynthia danielle delphine denise diane dorothée édith éléonore éliane élisabeth élise élodie elsa
      émilie emma estelle eugénie ève évelyne fabienne fanny fatima florence france françoise gabrielle geneviève germaine gisèle hélène henriette hortense
      inès irène isabelle jacqueline jeanne jeannine jocelyne joëlle joséphine josiane judith julie juliette justine karine laetitia laura laure laurence léa
      léna liliane lise louise lucie lucienne ludivine madeleine magali manon margaux margot marguerite marianne marie marie-christine marie-claude marie-france
      marie-jo marine marion marlène martine mathilde maud mélanie michèle micheline mireille monique muriel myriam nadège nadia nadine natacha nathalie
      nicole noémie océane odette odile olga pascale patricia paule pauline perrine philippine raymonde régine renée rosalie sabine salomé sandra sandrine
      sarah ségolène séverine simone solange solène sonia sophie stéphanie suzanne sylviane sylvie thérèse valentine valérie vanessa véronique victoire
      virginie viviane yolande yvette yvonne zoé`,
  }),
  particles: wordSet("de du des d' la le van von di da del ben el al"),
  naming:
    /^(?:journal|quotidien|hebdomadaire|magazine|revue|livre|ouvrage|essai|roman|film|pièce|chanson|album|série|exposition|intitulée?|titrée?|bateau|navire|chalutier|radio|chaîne|agence|opération|association|collectif|mouvement|programme|émission|patron|restaurant|hôtel|du|baptisée?|rubrique)$/,
  dialogueDash: 'comma',
  insideMarks: true,
  elisions: /^(?:[ldnsjcmt]|qu|jusqu|lorsqu|puisqu|quoiqu)['’](?=.)/i,
  inverted: /^(.+?)-(?:t-)?(il|elle)$/,
};
