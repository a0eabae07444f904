import { wordSet } from './wordSet.ts';

/**
 * Given names by the gender of most people with that name in English-language news; names of both genders are in neither
 * list.
 */
export const MALE_NAMES =
  wordSet(`aaron abdul abdullah abe abraham adam adrian ahmed al alan alastair albert alberto alejandro aleksandr aleksei alex alexander
  alexei alfonso alfred ali allan allen alvaro alvin amir amr anatoly anderson andre andrea-luigi andreas andrei andres andrew andriy
  andrzej andy angus antal anthony anton antonio antony antonin archie ariel arnold art artem arthur asa ash asher augustus austin avi avigdor
  bailey barack barney barry bart bashar basil ben benedict beniamino benito benjamin bennie benny bernard bernie bert bill billy
  binyamin bob bobby boris brad bradley brandon brendan brent brett brian brock bruce bruno bryan bud burt byron caleb calvin carl
  carlos carlton carter casper cecil cesar chad charles charlie chester chip chris christian christoph christophe christopher chuck claude clarence
  clark claudio clay clayton clement cliff clifford clint clinton clive clyde cody cole colin conor connor conrad corey cornelius craig curt
  curtis cyril cyrus dale damian damon dan daniel danny darrell darren darryl daryl dave david davis dean dennis denis denys derek
  derrick desmond dick diego dieter dimitri dirk dmitri dmitriy dmitry dmytro dominic dominik don donald donnie doug douglas drew duane dustin dwayne dwight
  earl ed eddie edgar edmund eduardo edward edwin eitan eli elias elijah elliot elliott elmer elon emanuel emil emilio emmanuel emmett
  enrico enrique eric erick erik ernest ernesto ernie esteban ethan eugene evan everett evgeny ezra fabian farid felipe felix ferdinand fernando
  fidel filippo floyd francesco francis francisco franco francois françois frank franklin frans franz fred freddie frederick fredrik friedrich gabriel
  garrett garry gary gavin gene geoff geoffrey georg george georges gerald gerard gerhard gerry gideon gilbert giovanni giuseppe glenn
  gordon graeme graham grant greg gregg gregory guillermo gus gustavo guy hakan hamid hank hans harold harrison harry harvey hassan
  hector heiko helmut henri henrik henry herb herbert herman hermann hillel hiroshi homer horace horst hosni howard hubert hugh hugo humphrey hussein
  hyman ian ibrahim ignacio igor ilham ilya imran irving isaac isaiah ismail israel ivan jack jackson jacob jacques jaime jair jake jakob jamal
  james jamie-lee jan janusz jared jaroslaw jason javad javier jay jean-claude jean-luc jean-marc jean-marie jean-noel jean-noël jean-yves jeb jeff jefferson jeffery jeffrey
  jens jerald jeremiah jeremy jerome jerrold jerry jesse jesus jim jimmy joachim joaquin jochen joe joel joerg john johnnie johnny jon jonah
  jonas jonathan jorge jose josé josef joseph josh joshua josip juan judd jude jules julian julio julius jürgen justin kaja-erik karim karl kaspar
  keir keith ken kenneth kenny kent kevin khalid khizr kim-jong kirk kirill klaus konstantin kofi kristof kurt kyle kyrylo lamar lance lanny larry lars laurence
  lawrence lee len lenny leo leon leonard leonid leonidas leopold leroy les leszek levi lewis liam lincoln lindsey-graham lionel lloyd lou louis luc luca lucas luigi
  luis luiz luke luther lyndon mahmoud malcolm manfred manny manuel marc marcel marcelo marco marcos marcus mario mariano mark markus marlon marshall martin martín
  marty marvin mason mateusz matt matteo matthew matthias maurice mauricio max maximilian maxim mehmet mel melvin michael michal michel mick
  miguel mikael mike mikhail milan miles milos milton mitch mitchell mitt moammar mohamed mohammad mohammed mohsen moises monty morgan morris morton moshe
  muhammad mustafa mykhailo mykola myron narendra nathan nathaniel neal ned neil nelson newt nguyen nicholas nick nicolas nigel nikol nikolai noah
  noam noel norbert norm norman oleg oleh oleksandr oleksii oleksiy oliver olivier omar orlando oscar otto owen pablo paolo pascal pat-michael patrick
  paul paulo pavel pavlo pedro percy perry pete peter petr petro petros phil philip philipp philippe phillip pierre pieter piotr preston qasem quentin
  rafael rafi rahm rainer rajiv ralph ramiro ramon ramzan rand randall randy raul raymond recep reginald reid reinhard rene rené reuven rex
  reynaldo reza ricardo richard richie rick ricky rob robby robert roberto rod roderick rodney rodrigo roger roland rolf roman ron ronald ronnie
  rory ross roy ruben rudolf rudy rupert russ russell rustem ryan saddam saeed salman salvador sam-ervin sami samuel sanjay saul scott scotty sean sebastian
  seb serge sergei sergey sergio serhiy seth seymour shane shaun shawn sheldon sherman shimon shinzo sid sidney silvio simon spencer stan stanley
  stefan stefano stephane stéphane stephen sterling steve steven stewart stuart sven sylvester tad taras tariq tayyip ted teddy terence terrence terry
  thaddeus theo theodore thierry thomas tim timothy tobias toby todd tom tomas tommy tony travis trent trevor trey tucker tyler ulrich
  valentin valery vance vernon victor viktor vince vincent vincenzo virgil vitali vitaliy vitaly vlad vladimir volodymyr wallace walt walter warren
  wayne wendell werner wesley wilbur wilfred wilhelm will willard william willie wolf wolfgang woodrow wyatt xavier xi yair yasser yehuda yevgeny yitzhak
  yoav yossi yuri yuriy yusuf zach zachary zbigniew ziad`);

export const FEMALE_NAMES =
  wordSet(`abby abigail ada adele adriana agnes agnieszka aileen aisha alana alejandra alessandra alexandra alexis alice alicia alina alison allison
  alma alyssa amanda amber amelia amina amy ana anastasia angela angelica angelina anita anja ann anna annalena anne annette annie annika antonia
  anya april ariana arlene astrid audrey aung ava ayesha azucena barbara barbra beatrice becky belinda bernadette bernice beth betsy betty beverly
  bianca blanca bonnie brenda brianna bridget brigitte britney brittany brooke camilla camille candace candice cara carla carly carmel carmela carmen carol
  carole carolina caroline carolyn carrie cassandra catherine cathy cecilia celeste celia charlene charlotte chelsea cheryl chloe christiane christina
  christine cindy claire clara clarissa claudia colleen condoleezza connie constance consuelo cora corazon corinne cristina crystal cynthia daisy dalia dana-marie danielle
  daphne daria darlene dawn deanna deb debbie deborah debra deirdre delia della denise desiree diana diane dianne dina dolores donna dora
  doreen doris dorothy ebony edith edna eileen elaine eleanor elena elina elisa elisabeth elise eliza elizabeth ella ellen eloise elsa elsie elvira emilia
  emily emma erica erika erin esmeralda esperanza estelle esther ethel eugenia eva evangeline eve evelyn fatima faye federica felicia fiona flora florence
  frances francesca francine frieda gabriela gabriella gabrielle gail galina gayle gemma geneva genevieve georgia georgina geraldine gina giorgia giovanna
  gisela gladys gloria grace greta gretchen guadalupe gwen gwendolyn hala hanan hannah harriet hazel heather heidi helen helena helene helga henrietta hilary hilda
  hillary holly hope huma ida ilana ilona ilse imelda ines ingrid irena irene irina iris irma isabel isabella isabelle ivana ivanka iryna jacqueline
  jacqui jana jane janelle janet janice janine jasmine jeanette jeanine jeanne jen jenna jennifer jenny jessica jill jillian jo joan joann joanna joanne
  jocelyn jodi johanna josephine joy joyce juanita judith judy julia juliana julianne julie juliet juliette june kaja kamala karen kari karin karina karoline kate katarina katerina
  katharine katherine kathie kathleen kathryn kathy katie katrina katya kay kayla kayleigh keiko kellyanne kerstin kimberly kirsten kirstjen krista kristen kristi
  kristin kristina kristine krystal ksenia lana lara larissa latoya laura lauren lea leah leanne leila lena lenora letitia liliana lillian
  lily linda lisa lise liz liza lizzie lois lola loretta lori lorraine louise lucia luciana lucille lucinda lucy luisa lupita lydia lynda lynn lynne mabel
  madeleine madeline madonna magdalena maggie malala malia malkia mallory mandy manuela mara marcela marcia margaret margarita margot maria mariah mariana marianne
  marie mariel marilyn marina marine marisa marissa marjorie marlene marsha marta martha martina mary maryam matilda maureen maxine maya meg megan megyn
  melania melanie melinda melissa mercedes meredith michaela michelle mildred millie mimi mina miranda miriam misha-ann molly mona monica monique
  muriel myra myrtle nadia nancy naomi natalia natalie natalya natasha nell nellie nicole nikki nina nora noreen norma nur octavia odette olena olga olha olive olivia
  opal oprah paige pam pamela patrice patricia patsy patti patty paula pauline pearl peggy penelope penny petra phoebe phyllis polly priscilla priti priya
  quina rachel ramona rania raquel rebecca reese regina renata renee renée rhonda rita roberta rochelle rosa rosalind rosalyn rosanna rose rosemary rosie roxana
  roxanne ruth sabina sabrina sadie sally samantha sandra sanna sara sarah savannah scarlett selena selma serena shannon sharon sheila shelby shelly sheryl
  shirley silvia sofia sonia sonja sonya sophia sophie stacey stacy stella stephanie sue summer susan susana susanna susanne susie suzanne suu svetlana
  svitlana sylvia sylvie tamar tamara tammy tania tanya tara tatiana tatyana teresa terri tess tessa thelma theresa therese tiffany tina toni tonya tracey tracy
  trudy tulsi ulrike ursula valeria valerie vanessa vera veronica vicki vicky victoria viktoria viola violet virgie virginia vivian viviane wanda wendy whitney
  wilhelmina wilma winifred winnie yael yasmin yevgenia yolanda yulia yuliia yvette yvonne zainab zelda zoe zsa zuzana`);

/** Given names of both genders, or too rare to assign one. */
export const OTHER_GIVEN_NAMES =
  wordSet(`andrea nikita robin jean leslie lindsay nicola simone michele ashley jackie van angel aubrey avery blair cameron casey chandler dana devin dylan elisha emerson finley frankie gale hayden jamie
  jessie jody jordan kasey kelly kelsey kerry kim kerri kyev lane lacy leigh lindsey logan mackenzie madison marion
  merle micah misha pat parker peyton quinn riley robbie rowan sage sam sasha shea skyler stevie sydney taylor tatum
  tory val vann yang wang li kenya kerr mika aleppo asab abu mahmud marwan tarek zhang chen liu lin park jun jung`);

/** Short forms with the full names: a corpus may use both for one person. */
export const SHORT_NAMES: ReadonlyMap<string, readonly string[]> = new Map(
  `abe abraham|al albert alan alfred alexander|alex alexander alexandra|andy andrew|barb barbara|ben benjamin|bernie bernard|beth elizabeth|bill william|billy william|bob robert|
  bobby robert|charlie charles|chris christopher christine|chuck charles|dan daniel|danny daniel|dave david|deb deborah debra|debbie deborah debra|dick richard|don donald|doug douglas|ed edward
  edwin|eddie edward|fred frederick|gabe gabriel|gene eugene|geoff geoffrey|greg gregory|hank henry|harry harold henry|jack john|jeb john|jeff jeffrey|jen jennifer|jerry gerald jerome|jim james|jimmy james|
  joe joseph|jon jonathan|josh joshua|kate katherine|kathy katherine kathleen|katie katherine|ken kenneth|larry lawrence|len leonard|liz elizabeth|lou louis|marty martin|matt matthew|max maxwell|mickey michael|
  mike michael|mitch mitchell|nancy ann|nate nathan nathaniel|ned edward|nick nicholas|pam pamela|pat patrick patricia|patty patricia|pete peter|phil philip phillip|ray raymond|rick richard|rob robert|ron ronald|
  rudy rudolph|russ russell|sam samuel samantha|stan stanley|steve steven stephen|sue susan|ted edward theodore|terry terence|tim timothy|tom thomas|tommy thomas|tony anthony|vince vincent|volodymyr vladimir|walt walter|
  will william|zach zachary`
    .split('|')
    .map((line) => line.trim().split(/\s+/))
    .map(([short = '', ...long]) => [short, long] as const),
);

/**
 * Given names with several transliterations, or with a form in each of the two languages of a country; all map to the first.
 */
export const TRANSLITERATED_NAMES: ReadonlyMap<string, string> = new Map(
  `abdullah abdallah abdulla abdula|abdul abdel abd|ahmad ahmed achmed|aleksandr aleksander alexander oleksandr alexandr aliaksandr|aleksei aleksey alexei alexey alexi oleksii oleksiy
  aliaksei|anatoly anatoliy anatolii anatolij|andrei andrey andriy andrii andrej|ayman aiman|bashar bachar|benjamin binyamin|denis denys|dmitry dmitri dmitriy dmitrii dmytro dimitri
  dimitry dmitrij|evgeny yevgeny yevgeniy yevgenii evgeni evgeniy evgenii yevhen yevgeni|grigory grigori hryhoriy hryhorii grigoriy|hassan hasan|hussein hussain hossein husain husayn hussien
  hosein|ibrahim ebrahim|igor ihor|khaled khalid|kirill kyrylo kiril|konstantin kostiantyn kostyantyn|leonid leonyd|mahmoud mahmud mahmood|mikhail mykhailo mykhaylo michail|mohammed mohamed mohammad muhammad
  muhammed mohamad mahomet|muammar moammar moamer muamar|mustafa mostafa moustafa mustapha|nikolai nikolay nikolaj mykola|oleg oleh|omar umar|pavel pavlo|qasem qassem kasem kassem
  qasim ghassem qassim|rustam rustem|said saeed saeid sayeed|sergei sergey serhiy serhii sergiy sergii sergej|stepan stefan|vasily vasiliy vasilii vasyl|viktor victor|vitaly vitali vitaliy vitalii vitalij|vladimir
  volodymyr wladimir uladzimir|vyacheslav viacheslav|yulia yuliia julia iulia|yuri yury yuriy yurii iurii juri|yusuf yousef youssef yusef yousuf yosef`
    .split('|')
    .map((line) => line.trim().split(/\s+/))
    .flatMap(([first = '', ...others]) => others.map((other) => [other, first] as const)),
);

/** Particles inside a name: "Ursula von der Leyen". */
export const NAME_PARTICLES = wordSet(
  'de del della der den van von bin ibn al el la le du da dos di ben ter ten st',
);

/** Suffixes after a name, folded. */
export const NAME_SUFFIXES = wordSet('jr sr ii iii iv esq');
