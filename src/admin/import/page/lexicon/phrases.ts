/**
 * Phrases that pages print among the paragraphs of an article, in English, German, French, Spanish and Ukrainian. Data: a
 * new phrase is a new entry in a list; `#` stands for a number.
 */
const anyOf = (list: string): string =>
  list
    .trim()
    .split(/[\n|]/)
    .map((phrase) =>
      phrase
        .trim()
        .replace(/[.+*?^$()[\]{}\\]/g, '\\$&')
        .replaceAll('#', '\\d{1,4}')
        .replaceAll(' ', '\\s')
        .replaceAll("'", "['’]"),
    )
    .join('|');

/** Matches a line that is one of these phrases. */
const whole = (list: string): RegExp =>
  new RegExp(`^[^\\p{L}\\p{N}]*(?:${anyOf(list)})[^\\p{L}\\p{N}]*$`, 'iu');
/** Matches a line that begins with one of these phrases, followed by `then`. */
const opening = (list: string, then = ''): RegExp =>
  new RegExp(`^[^\\p{L}\\p{N}©]*(?:${anyOf(list)})(?![\\p{L}\\p{N}])${then}`, 'iu');

/** Phrases that fill a line. */
export const LABELS = whole(`
  advertisement|advert|ad|ads|sponsored|sponsored content|promoted|story continues below advertisement|article continues below advertisement|continue reading below
  read more|read more below|read next|up next|more|see more|show more|load more|continue reading|you may also like|you might also like|don't miss|highlights|latest news|top stories|most read|most popular|trending
  related|related articles|related stories|related content|related topics|recommended|recommended for you|more from this section|newsletter|tags|topics
  share|share this|share this article|share this story|share on facebook|share on twitter|tweet|email|print|save|copy link|listen to this article|listen|watch|play|video|gallery
  comments|comments (#)|# comments|comment|leave a comment|view comments|join the conversation|report an error|sign in|log in|sign up|subscribe|close|caption|loading|loading content|back to top|skip to content
  image # of #|# of #|image # of / #|photo # of #|slide # of #|#|# min read|# minute read|staff reports|staff report|wire services|this story has been updated|this article has been updated|this story is developing
  anzeige|werbung|mehr|mehr anzeigen|weiterlesen|weiter lesen|lesen sie auch|lesen sie mehr|mehr zum thema|zum thema|das könnte sie auch interessieren|das könnte dich auch interessieren|auch interessant|empfohlen|meistgelesen|am meisten gelesen
  teilen|artikel teilen|diesen artikel teilen|drucken|artikel drucken|merken|kommentare|# kommentare|kommentieren|kommentar schreiben|artikel anhören|fehler melden|schließen|anmelden|zur startseite|nach oben|bild # von #|foto # von #|# min lesezeit|themen
  publicité|la suite après la publicité|la suite après cette publicité|lire aussi|lire la suite|à lire aussi|à lire également|sur le même sujet|à voir aussi|voir plus|en savoir plus|les plus lus|contenus sponsorisés|réservé aux abonnés|article réservé aux abonnés|cet article est réservé aux abonnés
  partager|partager cet article|partager sur facebook|imprimer|commentaires|# commentaires|commenter|réagir|s'abonner|se connecter|écouter l'article|signaler une erreur|retour à l'accueil|fermer|image # sur #|photo # sur #
  publicidad|publicidade|anuncio|leer más|lea también|lee también|lea además|ver más|más información|te puede interesar|le puede interesar|relacionado|relacionados|noticias relacionadas|lo más leído|más leídas|seguir leyendo|continúa leyendo
  compartir|compartir en facebook|compartir en twitter|comparte esta noticia|imprimir|comentarios|# comentarios|comentar|suscríbete|iniciar sesión|escuchar el artículo|cerrar|volver arriba|imagen # de #|foto # de #
  реклама|читайте також|читайте ще|читайте більше|читати далі|читати більше|детальніше|дивіться також|за темою|новини за темою|найпопулярніше|популярне|останні новини
  поділитися|поділитись|поділитися у facebook|роздрукувати|коментарі|# коментарів|коментувати|підписатися|увійти|слухати статтю|повідомити про помилку|нагору|закрити|фото # з #|зображення # з #
`);

/** Phrases before a colon that introduce further reading or a source. */
export const LEADS = opening(
  `
  read more|read also|read next|also read|see also|see more|must read|related|related article|related story|related stories|more on this|don't miss|tags|topics|filed under|filed in|categories|reading time|up next|share this
  mehr dazu|lesen sie auch|lesen sie mehr|lesen sie hier|auch interessant|mehr zum thema|siehe auch|themen|schlagwörter|schlagworte|lesezeit|weiterlesen
  lire aussi|à lire|à lire aussi|à lire également|lire également|voir aussi|à voir|en savoir plus|mots-clés|sujets|temps de lecture
  lea también|lee también|lea además|leer también|ver también|más información|te puede interesar|etiquetas|temas|tiempo de lectura
  читайте також|читайте ще|дивіться також|теги|теми|час читання|більше за темою
`,
  '\\s?(?:[:|»›→>]|$)',
);

/** The same, if no sentence follows: "More: Prisoners wait in Halm". */
export const SHORT_LEADS = opening(
  'more|watch|listen|also|explore|source|sources|via|quelle|quellen|source|sources|fuente|fuentes|джерело|джерела',
  '\\s?[:|»›→>]',
);

/** Phrases that ask the reader for something. */
export const APPEALS = opening(`
  sign up for|sign up to|sign up here|sign up now|subscribe to|subscribe now|subscribe today|subscribe for|get the latest|get breaking news|get our|get more news|join our|download our|download the app|follow us|like us on|click here|click to|tap here|have a tip|have a news tip|got a tip|send us your tips|want more|if you enjoyed this|support our journalism|our journalism is|this website uses cookies|we use cookies|share this article|share this story|enter your email|thank you for reading|thanks for reading|contact the author|contact the reporter|for more news|this slideshow requires|this post may contain|stay up to date
  abonnieren sie|jetzt abonnieren|melden sie sich für unseren|newsletter abonnieren|folgen sie uns|folge uns|klicken sie hier|diese website verwendet|wir verwenden cookies|unterstützen sie unsere|laden sie unsere|laden sie die app|bleiben sie auf dem laufenden|teilen sie diesen
  abonnez-vous|inscrivez-vous|suivez-nous|suivez nous|cliquez ici|rejoignez-nous|rejoignez notre|téléchargez notre|recevez nos|recevez notre|recevez chaque|partagez cet|soutenez notre|ce site utilise|nous utilisons des cookies
  suscríbase|suscríbete|regístrate|regístrese|síguenos|síganos|haz clic|haga clic|descarga nuestra|descargue nuestra|recibe nuestras|recibe nuestro|recibe en tu|únete a nuestro|comparte esta|comparte este|apoya nuestro|este sitio utiliza|utilizamos cookies
  підпишіться|підписуйтесь|підписуйтеся|стежте за нами|слідкуйте за нами|приєднуйтесь до нас|приєднуйтеся до|долучайтесь до|натисніть|завантажте наш|поділіться|підтримайте нас|підтримайте нашу|ми використовуємо
`);
/** "Follow Oren Halvik on Social." */
export const FOLLOW =
  /^(?:Follow|Suivez|Sigue a|Sigan a|Folgen Sie|Folge|Стежте за|Слідкуйте за) (?:us|him|her|them|@?\p{Lu}\S*(?: \p{Lu}\S*){0,3}) (?:on|sur|en|auf|у|в) /u;

/** Credits for a picture, or for help with the text. */
export const CREDITS = opening(
  `
  photo|photos|photo credit|picture|pictures|image|images|image credit|image source|credit|credits|illustration|photo illustration|graphic|file photo|video|screenshot
  bild|bilder|foto|fotos|bildquelle|fotoquelle|bildrechte|symbolbild|symbolfoto|grafik|archivbild|archivfoto
  crédit|crédits|crédit photo|crédits photo|photographie|légende|dessin|infographie
  imagen|imágenes|crédito|créditos|fotografía|ilustración|captura|archivo
  фото|фотографія|зображення|ілюстрація|знімок
`,
  '\\s?[:/|©]',
);
/** The same in a line that is not a sentence. */
export const SHORT_CREDITS = opening(`
  photo by|photos by|photograph by|photography by|picture by|illustration by|video by|videography by|photo courtesy|courtesy of|image copyright|image caption|media caption
  reporting by|additional reporting by|editing by|writing by|compiled by|with files from
  foto von|fotos von|bild von|mit material von|mit agenturmaterial
  photo de|photos de|avec afp|avec agences|propos recueillis par
  foto de|fotos de|con información de|con datos de
  за матеріалами|фотограф
`);
/** A caption ends with its credit. */
export const CREDITED =
  /(?:\((?:photo|image|picture|credit|ap photo|file|foto|bild|crédit|imagen|фото|screenshot)[^()]{0,80}\)|(?:getty images?|shutterstock|ap photo|reuters|afp|epa|istock|imago|dpa|picture alliance|ap|via (?:ap|getty|reuters)))[^\p{L}.]{0,3}$/iu;

/** Phrases about the rights, the place of first publication, and forbidden uses. */
export const RIGHTS = opening(`
  ©|(c)|copyright ©|copyright (c)|copyright #|copyright by|copyright @|all rights reserved|this material may not be|the contents of this site|this document is subject to copyright|this article was originally published|this story was originally published|this article originally appeared|the views expressed in this
  alle rechte vorbehalten|urheberrechtlich geschützt|dieser artikel erschien zuerst|dieser text erschien zuerst
  tous droits réservés|droits réservés|cet article a été publié|cet article est paru
  todos los derechos reservados|derechos reservados|prohibida la reproducción|prohibida su reproducción|este artículo se publicó|este artículo fue publicado
  усі права захищені|всі права захищені|усі права захищено|всі права захищено|передрук матеріалів
`);
export const RESERVED =
  /all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|(?:усі|всі) права захищен/iu;
/** The line that a blog adds to each entry of its feed. */
export const FIRST_APPEARED =
  /(?:appeared first on|erschien zuerst auf|est apparue? en premier sur|(?:se publicó primero|apareció primero) en|(?:вперше|спочатку) з['’]явився на) .{1,80}$/iu;

/** The author's profession or address, in a line about the author. */
export const IS_AUTHOR =
  /(?<!\p{L})(?:is an?|ist|est|es|є|—) (?:\S{1,20} ){0,6}(?:reporter|editor|writer|correspondent|columnist|journalist|producer|contributor|redakteur|redakteurin|journalistin|korrespondent|korrespondentin|journaliste|rédacteur|rédactrice|correspondante?|periodista|redactora?|corresponsal|журналіст|журналістка|кореспондент|кореспондентка|редактор|редакторка)(?!\p{L})|\S@\S{1,60}\.\p{L}/iu;

/** The words around a day in a line that shows a date of publication. */
export const STAMP_WORDS = new RegExp(
  `(?<!\\p{L})(?:${anyOf(`
  published|posted|updated|last|created|modified|first|on|at|by|in|the|am|pm|a.m.|p.m.|noon|ago|day|days|hour|hours|minute|minutes|min|read|utc|gmt|bst|cet|cest|et|est|edt|ct|cst|cdt|mt|mst|mdt|pt|pst|pdt|ist
  veröffentlicht|aktualisiert|erstellt|stand|zuletzt|um|uhr|den|der|vom|am
  publié|mis|mise|à|jour|le|modifié|h
  publicado|publicada|actualizado|actualizada|última|actualización|el|de|del|a|las|hr|hrs|horas
  опубліковано|оновлено|о|від|року|р
  monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag
  lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|понеділок|вівторок|середа|четвер|п'ятниця|субота|неділя
`)})(?!\\p{L})`,
  'giu',
);
