import { wordSet } from '../wordSet.ts';
import { genderOfWords, phrases, type QuotingWords, valueOfWords } from './quotingWords.ts';

/** Regular verbs by their stem, of either conjugation: past, present, imperfect. */
const ar = (stems: string): string =>
  [...wordSet(stems)].map((stem) => `${stem}ó ${stem}a ${stem}aba`).join(' ');
const ir = (stems: string): string =>
  [...wordSet(stems)].map((stem) => `${stem}ió ${stem}e ${stem}ía`).join(' ');
const participles = (arStems: string, irStems: string): string =>
  [
    ...[...wordSet(arStems)].map((stem) => `${stem}ado`),
    ...[...wordSet(irStems)].map((stem) => `${stem}ido`),
  ].join(' ');

const AR = `afirm declar asegur explic señal coment manifest indic anunci destac subray agreg ironiz brom lament critic denunci reclam exclam pregunt
  contest replic recalc insist precis matiz apunt narr relat sentenci zanj reiter aclar alert adelant aventur reproch cuestion enfatiz grit susurr
  murmur mascull musit apostill puntualiz argument aleg censur celebr confes cont detall dict espet formul inform jur justific mencion
  observ opin postul pronostic proclam pronunci protest quej razon reflexion rememor remarc report revel seren suspir vaticin acus areng conjetur
  estim lanz ratific remat rezong solt sosteni present resumi conmin invit avis abog valor juzg constat puntualiz desgran
  confirm consider critiqu`;
const IR =
  'repet advirt resum añad insist escrib admit discut respond promet exig sugir concluy coincid aplaud transmit defend entend reconoc';
const IRREGULAR = `repite dijo dice decía añadió añade respondió responde advirtió advierte advertía sostuvo sostiene sostenía reconoció reconoce reconocía
  pidió pide pedía prosiguió prosigue siguió sigue continuó continúa concluyó concluye exigió exige propuso propone repuso repone admitió cuenta
  contaba recordó recuerda recordaba apuntó arguyó arguye arguía negó escribió dijeron reitera mantuvo mantiene prometió promete confiesa sugirió
  sugiere insistió resumió resume suelta soltó asevera aseveró aseveraba ruega rogó defendió defiende aplaudió maldijo maldice sonrió sonríe rió ríe
  cree creyó creía piensa pensó opina interviene intervino tercia terció apostilla agradeció agradece lee leyó leía alegó expuso expone expresó
  expresa expresaba manifiesta pronosticó augura auguró ironiza`;

/** Spanish: «…», afirmó la ministra; —… —dijo Roe—; según Roe; the subject may be left out. */
export const SPANISH: QuotingWords = {
  verbs: valueOfWords({
    adjacent: 'resumió sigue siguió cuenta cree piensa invita lanza lanzó limitó',
    terms: `calificó califica calificaba tachó tacha tachaba tildó tilda tildaba llamó llama describió describe definió define habló habla hablaba
      considera consideró reprochó acusó acusa considera juzga bautizó tilda exigió ve vio`,
    says: `${ar(AR)} ${ir(IR)} ${IRREGULAR}`,
    denies: 'negó niega negaba desmintió desmiente desmentía',
  }),
  participles: valueOfWords({
    says: `${participles(AR, IR)} dicho escrito advertido sostenido pedido propuesto expuesto`,
    terms: 'calificado tachado tildado llamado descrito definido hablado',
    denies: 'negado desmentido',
  }),
  auxiliaries: wordSet('ha había habría'),
  finite: wordSet(
    'es era fue será sería está estaba estuvo ha había habrá tiene tuvo puede debe va hace quiere no se le lo',
  ),
  dropsSubject: true,
  pronouns: genderOfWords({ male: 'él', female: 'ella' }),
  obliques: genderOfWords({ male: 'él', female: 'ella' }),
  determiners: genderOfWords({
    male: 'el un este ese aquel nuestro',
    female: 'la una esta esa aquella nuestra',
    unknown: 'su uno mi',
  }),
  indefinite: wordSet('un una uno'),
  possessives: wordSet('su mi nuestro nuestra'),
  soCalled: /^(?:(?:llamad|denominad|supuest|presunt|autodenominad|dich)[oa]s?)$/,
  prepositions: wordSet(
    `a al ante bajo con contra de del desde durante en entre hacia hasta mediante para por según sin sobre tras frente`,
  ),
  joining: wordSet('de del'),
  conjunctions: wordSet('y e o u pero sino ni mas'),
  relatives: wordSet('que quien quienes cuyo cuya donde'),
  complementisers: wordSet('que si cómo cuándo cuánto'),
  commaEnds: true,
  adverbs:
    wordSet(`también además ayer hoy mañana luego después entonces ya aún todavía solo sólo simplemente igualmente asimismo finalmente
    incluso ahora aquí allí así antes no se le les lo la los las me nos entre risas lunes martes miércoles jueves viernes sábado domingo muy más
    tampoco apenas casi tajante`),
  negations: wordSet('no nunca jamás tampoco nadie ningún ninguna'),
  times:
    wordSet(`lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre
    diciembre mañana tarde noche madrugada mediodía medianoche día días semana semanas mes año años hora horas minutos víspera vez`),
  openers:
    wordSet(`el la los las lo un una unos unas este esta estos estas ese esa aquel su sus mi yo tú él ella ellos ellas nosotros usted nadie nada algo
    todo toda todos todas otro otra otros cada quien que qué cuál cómo cuándo dónde cuánto por para con sin según desde hasta en entre sobre tras ante bajo
    a al de del y e o u pero si no ni ya aún también además así entonces cuando donde como porque aunque mientras preguntado preguntada
    consultado consultada se le les hay es son era fue ha han antes después ayer hoy mañana luego sólo solo sí tampoco dos tres cuatro cinco seis siete
    ocho nueve diez once treinta veinte primer primera tercer algunos algunas muchos bastó`),
  according: phrases(`según
    de acuerdo con
    de acuerdo al
    a juicio de
    a juicio del
    en palabras de
    en palabras del
    en opinión de
    en opinión del
    a decir de
    a ojos de`),
  postposed: new Set(),
  views: wordSet('para'),
  bareCues: new Set(),
  asWords: wordSet('como según'),
  titles: genderOfWords({
    male: 'sr señor don monseñor fray padre',
    female: 'sra señora doña sor dra',
    unknown: 'dr licenciado ingeniero',
  }),
  roles: genderOfWords({
    male: `ministro presidente director negociador enviado embajador comandante coronel general capitán alcalde prefecto obispo rey príncipe mediador
      portavoz diputado senador consejero gobernador comisario jefe secretario hombre padre hermano hijo historiador investigador economista analista
      abogado juez fiscal pescador marinero comerciante vecino habitante diplomático delegado participante observador responsable homólogo colega
      experto sindicalista médico profesor ingeniero obrero agricultor ganadero campesino testigo activista escritor periodista biólogo representante
      dirigente fundador líder exministro expresidente exnegociador canciller mandatario primer concejal asesor vocero funcionario empresario
      opositor cónsul exembajador rector cura arzobispo cardenal politólogo cabecilla`,
    female: `ministra presidenta presidente directora negociadora enviada embajadora comandante coronel capitana alcaldesa prefecta reina princesa mediadora
      portavoz diputada senadora consejera gobernadora comisaria jefa secretaria mujer madre hermana hija historiadora investigadora economista analista
      abogada jueza fiscal pescadora comerciante vecina habitante diplomática delegada participante observadora responsable homóloga colega experta
      sindicalista médica profesora ingeniera obrera agricultora campesina testigo activista escritora periodista bióloga representante dirigente
      fundadora líder exministra expresidenta canciller mandataria primera concejala concejal asesora vocera funcionaria empresaria opositora candidata
      hidróloga fuente rectora politóloga titular`,
  }),
  roleEnds: new Map(),
  anyRole:
    /^(?:mandatari[oa]|funcionari[oa]|dirigente|polític[oa]|diplomátic[oa]|hombre|mujer|jef[ea]|líder|militar|responsable|titular)$/,
  bodies:
    /^(?:consorcio|empresa|dirección|asociación|compañía|naviera|gobierno|ministerio|sindicato|partido|oposición|periódico|diario|semanario|agencia|museo|instituto|embajada|delegación|comisión|comité|consejo|tribunal|corte|banco|policía|ejército|iglesia|presidencia|alcaldía|ayuntamiento|prefectura|gabinete|colectivo|federación|grupo|sociedad|ong|organización|unión|coalición|entorno|informe|comunicado|patronal|guerrilla)$/,
  bareRoles: false,
  capitalNouns: false,
  nameEndings: [],
  givenName: (lower) =>
    /(?:[^s]a|isa)$/.test(lower)
      ? 'female'
      : /[oó]$|[^aei](?:io|ín|án|ón|el|és)$/.test(lower)
        ? 'male'
        : 'unknown',
  givenNames: genderOfWords({
    male: `adolfo adrián agustín alberto alejandro alejo alfonso alfredo álvaro andrés ángel antonio ariel armando arturo augusto aurelio baltasar bartolomé basilio
      benito benjamín bernardo bruno camilo carlos celestino césar ciro claudio clemente conrado cristian cristóbal dámaso daniel darío david diego domingo
      edgar edmundo eduardo efraín elías eloy emiliano emilio enrique ernesto esteban eugenio eusebio evaristo fabián facundo federico felipe felix félix
      fermín fernando fidel francisco gabriel gaspar genaro gerardo germán gilberto gonzalo gregorio guillermo gustavo héctor hernán hilario horacio hugo
      humberto ignacio íñigo isaac isidro ismael iván jacinto jacobo jaime javier jesús joaquín jorge josé juan julián julio justo lázaro leandro leonardo
      leopoldo lorenzo lucas luciano luis manuel marcelo marcial marcos mariano mario martín mateo matías mauricio maximiliano miguel moisés nicanor nicolás
      octavio óscar oswaldo pablo pascual patricio pedro rafael ramiro ramón raúl reinaldo ricardo rigoberto roberto rodolfo rodrigo rogelio román rubén
      salvador samuel santiago saturnino saúl sebastián segundo sergio severino silvio simón tomás ulises valentín vicente víctor virgilio vladimiro xavier`,
    female: `adela adriana aída alba alejandra alicia almudena amalia amelia amparo ana andrea ángela ángeles antonia aurora beatriz begoña belén bernarda berta
      blanca bárbara carla carlota carmela carmen carolina catalina cecilia celia claudia clara concepción consuelo cristina daniela delia diana dolores
      elena elisa elsa elvira emilia encarnación esperanza estefanía estela ester esther eugenia eulalia eva fátima felisa fernanda filomena flora francisca
      gabriela gloria graciela guadalupe hilda inés inmaculada irene isabel jimena josefa josefina juana julia laura leocadia leonor leticia lidia liliana
      lola lorena lourdes lucía lucrecia luisa luz magdalena maite manuela marcela margarita maría mariana marina marisa marisol marta martina matilde mercedes
      micaela milagros mireia miriam mónica montserrat natalia nieves noelia norma nuria ofelia olga paloma patricia paula paulina paz petra pilar raquel rebeca
      regina remedios rita rocío rosa rosario rosaura ruth sandra sara silvia sofía solange soledad sonia susana teresa trinidad úrsula valentina valeria
      vanesa verónica victoria violeta virginia viviana ximena yolanda`,
  }),
  particles: wordSet('de del la las los van von da di'),
  naming:
    /^(?:periódico|diario|semanario|revista|libro|obra|ensayo|novela|película|canción|álbum|serie|exposición|titulad[oa]|llamad[oa]|barco|buque|pesquero|radio|cadena|agencia|operación|asociación|movimiento|programa|restaurante|hotel|bautizad[oa])$/,
  dialogueDash: 'closed',
  insideMarks: true,
  elisions: null,
  inverted: null,
};
