import { foldLetters } from '../letters.ts';
import { STOP_WORDS } from './stopWords.ts';
import { wordSet } from './wordSet.ts';

/** The evidence by which a language is detected. */
interface LanguageMarks {
  /** Its small words, folded: the function words of questions and sentences. */
  readonly words: ReadonlySet<string>;
  /** Letters and marks that distinguish it from similar languages. */
  readonly letters: RegExp | undefined;
}

const marks = (words: string, letters?: RegExp): LanguageMarks => ({
  words: new Set(words.split(/\s+/).map(foldLetters)),
  letters,
});

/**
 * Small words that are also English words, abbreviations or parts of names: they count only together with others. So do
 * words of one letter.
 */
export const WEAK_WORDS: ReadonlySet<string> =
  wordSet(`af ai al ale ama as au aus auf av avant ben bin bis ca care ce che chez chi cine co com comment como con cu da dal das de del della den
  der des det di dice die din do dos dove du el ella elle en er era es esa est et ete fra gab gli ha han hat hay hon hun il ile im
  jake jen jest kim la las le lei les li lo los ma mas med mi mit na ne nel no non nos o ob od of om os par para pas pe per po pour
  pro qui quo sa san sans sara se sin ska so son sul sur te ten ter til till tot tra u um un una und va van var ve vom von vor war
  wen wo y ya ze zu zum zur`);

/** By language tag. */
export const LANGUAGE_MARKS: ReadonlyMap<string, LanguageMarks> = new Map([
  ['en', { words: new Set([...STOP_WORDS].flatMap((word) => word.split("'"))), letters: undefined }],
  [
    'uk',
    marks(
      `хто кого кому що чого чому як який яка яке які якого якій яких яким яку де куди звідки коли скільки навіщо чи є був
      була було були буде будуть має мають може можуть це цей ця ці цього цьому той та ті і й або але бо щоб якщо про після
      перед між під над через без для від до із зі з у на не ні вже ще тільки також лише його її їх їхній вони він вона воно
      ми ви мене свій своє сказав сказала сказали говорить каже хоче бути`,
      /[іїєґ]/i,
    ),
  ],
  [
    'ru',
    marks(
      `кто кого кому кем что чего почему зачем как какой какая какое какие какого каких каким какую где куда откуда когда
      сколько чей ли есть был была было были будет будут имеет может могут это этот эта эти этого этом тот те и или но
      чтобы если о об про после перед между под над через без для от до из с у в на не ни уже еще только также его ее их они
      он она оно мы вы меня свой свои сказал сказала сказали говорит хочет быть`,
      /[ыэъё]/i,
    ),
  ],
  [
    'bg',
    marks(
      `кой коя кое кои кого какво какъв каква какви къде кога колко защо как дали са е беше бяха ще има имат може могат това този
      тази тези и или но за от до със с след преди между под над през без при на не вече още само също него нея тях те той
      тя ние вие каза казаха иска`,
    ),
  ],
  [
    'pl',
    marks(
      `kto kogo komu kim czego czemu jak jaki jaka jakie jaką jakich którzy który która które gdzie dokąd skąd kiedy ile dlaczego czy jest są
      był była było były będzie będą może mogą oraz ale lub że żeby jeśli przed między przez bez dla od
      w z nie już jeszcze tylko także jego jej ich oni ona ono się powiedział powiedziała powiedzieli mówi chce być o na`,
      /[łąęśćżźń]/i,
    ),
  ],
  [
    'cs',
    marks(
      `kdo koho komu kým co čeho proč jak jaký jaká jaké jakých který která které kteří kde kam odkud kdy kolik zda je jsou byl byla
      bylo byli bude budou může mohou nebo ale že aby jestli před mezi přes bez pro od ve ze ne už ještě jen také
      jeho její jejich oni ona ono se řekl řekla řekli říká chce být na`,
      /[řěů]/i,
    ),
  ],
  [
    'de',
    marks(
      `wer wen wem wessen wie wo wohin woher wann warum wieso weshalb welche welcher welches welchen welchem wieviel ist sind waren wird
      werden wurde wurden haben hatte hatten kann können soll sollen muss müssen und oder aber dass daß ob wenn zwischen
      über unter vor nach mit ohne für gegen durch bei aus auf zu zum zur von vom im den dem der das die ein eine einen einem einer eines
      nicht kein keine schon noch nur auch sein seine ihr ihre sich er sie es wir sagte sagten gesagt gibt gab um seit bis hat`,
      /ß/,
    ),
  ],
  [
    'nl',
    marks(
      `wie wat waar waarom waarheen wanneer welke welk hoe hoeveel zijn waren wordt worden werd werden heeft hebben hadden kan kunnen moet
      moeten en maar dat het een de niet geen wel nog ook alleen zijn haar hun zich hij zij wij jij u tussen voor
      naar met zonder tegen bij uit op tot te ten van zei zeiden gezegd over sinds`,
    ),
  ],
  [
    'sv',
    marks(
      `vem vad var när varför hur vilken vilket vilka är vara blev har hade kan ska skulle och eller att om mellan efter före
      för från till med utan mot vid av på inte ingen redan också bara hans hennes deras sig han hon de det den en ett sade säger`,
      /å/i,
    ),
  ],
  [
    'da',
    marks(
      `hvem hvad hvor hvornår hvorfor hvordan hvilken hvilket hvilke er være blev har havde kan skal skulle og eller at om mellem efter før
      for fra til med uden mod ved af på ikke ingen allerede også kun hans hendes deres sig han hun de det den en et sagde siger`,
      /[æø]/i,
    ),
  ],
  [
    'fr',
    marks(
      `qui que quoi quel quelle quels quelles où quand comment pourquoi combien lequel laquelle est sont était étaient sera seront
      ont avait avaient peut peuvent doit doivent et ou mais si entre après avant avec sans contre chez dans sur
      sous vers depuis les des du un une le la de au aux ce cette ces cet il elle ils elles nous vous se son sa ses leur leurs ne pas
      aussi déjà qu est-ce dit déclaré en y`,
      /[çœèêàù]/i,
    ),
  ],
  [
    'es',
    marks(
      `quién quiénes qué cuál cuáles dónde adónde cuándo cómo cuánto cuánta cuántos cuántas porqué es está están fue fueron era
      será ha han había puede pueden debe hay y pero si entre después antes desde hasta con sin contra para por
      según sobre los las el la de del al un una unos unas este esta estos estas ese esa su sus se nos le les muy también ya
      dijo dijeron dice en que`,
      /[ñ¿¡]/i,
    ),
  ],
  [
    'pt',
    marks(
      `quem que qual quais onde quando como quanto quanta quantos quantas porquê é está estão foi foram era será tem têm havia pode
      podem deve há e mas se entre depois desde até com sem contra para por segundo sobre os as o a da do das dos de no na nos nas
      um uma uns umas este esta esse essa isto seu sua seus suas não também já disse disseram diz em ao aos pelo pela`,
      /[ãõ]/i,
    ),
  ],
  [
    'it',
    marks(
      `chi che cosa quale quali dove quando perché quanto quanta quanti quante è sono era erano sarà stato stata ha hanno aveva può
      possono deve e ma se tra fra dopo senza contro verso con il lo la i gli le di del dello della dei degli delle al alla
      ai alle dal dalla nel nella nelle sul sulla un uno una questo questa questi queste suo sua suoi sue si non anche già detto dice`,
    ),
  ],
  [
    'ro',
    marks(
      `cine pe ce care cui unde când cum cât câte câți este sunt era erau va vor are au avea poate pot trebuie și sau dar că dacă
      între după înainte cu fără pentru prin din în la de un o lui ei lor său sa nu deja doar spus zis`,
      /[ășțţ]/i,
    ),
  ],
  [
    'tr',
    marks(
      `kim kimi kime kimin ne neden niçin nasıl nerede nereye nereden hangi kaç mi mı mu mü var yok oldu olan olarak ve veya ama
      için ile gibi kadar sonra önce arasında hakkında karşı göre bir bu şu değil daha çok da dedi söyledi diyor`,
      /[ığş]/,
    ),
  ],
  [
    'el',
    marks(
      `ποιος ποια ποιο ποιοι ποιες ποιον τι πού πότε πώς γιατί πόσο πόσοι πόσες είναι ήταν θα έχει έχουν είχε να και ή αλλά ότι
      αν για με από σε στο στη στην στον στους των του της τον την το τα οι ο η ένα μια δεν μετά πριν μεταξύ είπε`,
    ),
  ],
  [
    'he',
    marks(
      'מי מה איפה היכן מתי למה מדוע איך כיצד כמה איזה אילו האם הוא היא הם של את על אל עם לא גם או כי אם אמר אמרה לפני אחרי בין יש',
    ),
  ],
  [
    'ar',
    marks(
      'من ما ماذا متى أين كيف لماذا كم هل أي التي الذي في على إلى عن مع بعد قبل بين هو هي هم كان كانت قال قالت لا لم أن إن هذا هذه',
    ),
  ],
  [
    'fa',
    marks(
      'چه چی چرا چگونه چطور کجا کدام چند آیا کی است بود شد در از به با برای که این آن را و یا اما گفت بین پس پیش',
    ),
  ],
  [
    'hi',
    marks(
      'कौन किसने क्या कब कहाँ क्यों कैसे कितने कितना किस है हैं था थे थी की के का को में से पर ने और या लेकिन यह वह नहीं कहा बाद पहले',
    ),
  ],
]);

/** Signs of languages without spaces between words, or with endings on all words. A sign counts anywhere in the text. */
export const LANGUAGE_SIGNS: ReadonlyMap<string, RegExp> = new Map([
  ['ja', /[のがはをにで]|です|ます|何|誰|いつ|どこ|なぜ/gu],
  ['zh', /什么|甚麼|什麼|谁|誰|哪|怎么|怎麼|为何|為何|为什么|為什麼|多少|吗|嗎|的|了|是/gu],
  ['ko', /나요|니까|가요|는가|했|무엇|무슨|누가|누구|언제|어디|어떤|어떻|얼마|몇|왜|뭐/gu],
  ['th', /ใคร|อะไร|ที่ไหน|เมื่อไหร่|เมื่อไร|ทำไม|อย่างไร|เท่าไหร่|ไหม|หรือ|และ|ของ/gu],
]);
