import type { CommandWording } from './commandWording.ts';

/** The commands in Spanish, for Spain and Latin America. */
export const es: CommandWording = {
  commands: {
    ask: {
      name: 'preguntar',
      description: 'Pregunta por las conversaciones y recibe los pasajes que responden, con su fuente.',
    },
    quote: {
      name: 'cita',
      description: 'Lo que alguien dijo, o lo que se dijo sobre un tema, palabra por palabra.',
    },
    timeline: { name: 'cronologia', description: 'Qué pasó y cuándo, día a día, con sus fuentes.' },
    follow: {
      name: 'seguir',
      description: 'Recibir en este canal lo que dicen los artículos nuevos sobre un tema.',
    },
    'follow start': { name: 'empezar', description: 'Seguir un tema, o lo que dice alguien, en este canal.' },
    'follow list': { name: 'lista', description: 'Lo que siguen los canales de este servidor.' },
    'follow stop': { name: 'parar', description: 'Dejar de seguir algo en este canal.' },
    sources: { name: 'fuentes', description: 'Los artículos con los que responde el bot, para leerlos.' },
    help: { name: 'ayuda', description: 'Qué hace y qué no hace este bot, y de dónde salen sus respuestas.' },
    corpus: {
      name: 'corpus',
      description: 'Gestionar los artículos con los que responde el bot; para quienes lo gestionan.',
    },
    'corpus reload': { name: 'recargar', description: 'Leer los artículos de nuevo y ver qué ha cambiado.' },
    'corpus status': { name: 'estado', description: 'Cuántos artículos hay y cómo va el bot.' },
    'corpus check': {
      name: 'comprobar',
      description: 'Buscar fallos en los archivos de los artículos antes de recargar.',
    },
    'corpus list': { name: 'lista', description: 'Los artículos con sus identificadores.' },
    'corpus add': { name: 'añadir', description: 'Añadir un artículo: primero mirarlo, luego confirmar.' },
    'corpus remove': {
      name: 'quitar',
      description: 'Llevar un artículo a la papelera.',
    },
    'corpus restore': { name: 'recuperar', description: 'Traer de vuelta un artículo de la papelera.' },
    'corpus gaps': {
      name: 'huecos',
      description: 'Lo que preguntaron los miembros y ningún artículo responde.',
    },
    'corpus feeds': { name: 'canales', description: 'Los canales que traen artículos nuevos, y cómo están.' },
    'Ask about this': { name: 'Preguntar sobre esto' },
    'Check this quote': { name: 'Comprobar la cita' },
  },
  options: {
    question: { name: 'pregunta', description: 'Tu pregunta.' },
    private: { name: 'privado', description: 'Solo tú ves la respuesta.' },
    speaker: { name: 'quién', description: 'Quién lo dijo; basta un apellido.' },
    about: { name: 'tema', description: 'De qué trata la cita.' },
    article: { name: 'artículo', description: 'Solo en este artículo; bastan unas palabras de su título.' },
    publisher: { name: 'medio', description: 'Solo de este medio; basta el principio de su nombre.' },
    after: {
      name: 'desde',
      description: 'Artículos desde este día: 14 de marzo de 2025, 2025-03-14, el viernes pasado …',
    },
    before: {
      name: 'hasta',
      description: 'Artículos hasta este día: 14 de marzo de 2025, 2025-03-14, el viernes pasado …',
    },
    'timeline about': { name: 'tema', description: 'De qué trata la cronología.' },
    'follow start about': { name: 'tema', description: 'El tema que sigue el canal.' },
    what: { name: 'qué', description: 'Lo que se deja de seguir; si no lo indicas, todo.' },
    indirect: { name: 'indirecto', description: 'Incluir el estilo indirecto, señalado como tal.' },
    'corpus add file': {
      name: 'archivo',
      description: 'Un archivo .md, .txt o .html; sin él, el bot lo pide.',
    },
    'corpus remove article': { name: 'artículo', description: 'El artículo que se quita.' },
    'corpus feeds poll': { name: 'consultar', description: 'Buscar artículos nuevos ahora mismo.' },
    'corpus restore file': { name: 'archivo', description: 'El archivo que se recupera.' },
  },
};
