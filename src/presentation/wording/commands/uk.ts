import type { CommandWording } from './commandWording.ts';

/** The commands in Ukrainian. */
export const uk: CommandWording = {
  commands: {
    ask: {
      name: 'запитати',
      description: 'Запитайте про переговори й отримайте уривки з відповіддю та їхнім джерелом.',
    },
    quote: { name: 'цитата', description: 'Що хтось сказав або що сказано про щось, дослівно.' },
    timeline: { name: 'хронологія', description: 'Що і коли сталося, день за днем, щоразу з джерелом.' },
    follow: { name: 'стежити', description: 'Повідомляти цьому каналу, що нові статті кажуть про щось.' },
    'follow start': { name: 'почати', description: 'Стежити в цьому каналі за темою або за словами людини.' },
    'follow list': { name: 'список', description: 'За чим стежать канали цього сервера.' },
    'follow stop': { name: 'зупинити', description: 'Більше не стежити за цим у цьому каналі.' },
    sources: { name: 'джерела', description: 'Статті, за якими відповідає бот; їх можна прочитати.' },
    help: { name: 'довідка', description: 'Що цей бот робить, чого не робить і звідки бере відповіді.' },
    corpus: { name: 'корпус', description: 'Статті, за якими відповідає бот; для тих, хто ним керує.' },
    'corpus reload': {
      name: 'перезавантажити',
      description: 'Прочитати статті заново й побачити, що змінилося.',
    },
    'corpus status': { name: 'стан', description: 'Скільки є статей і як почувається бот.' },
    'corpus check': {
      name: 'перевірити',
      description: 'Що не так із файлами статей, ще до перезавантаження.',
    },
    'corpus list': { name: 'список', description: 'Статті з їхніми ідентифікаторами.' },
    'corpus add': { name: 'додати', description: 'Додати статтю: спершу переглянути, потім підтвердити.' },
    'corpus remove': { name: 'вилучити', description: 'Прибрати статтю з корпусу в кошик.' },
    'corpus restore': { name: 'відновити', description: 'Повернути статтю з кошика.' },
    'corpus gaps': { name: 'прогалини', description: 'Про що питали і на що не відповідає жодна стаття.' },
    'corpus feeds': {
      name: 'стрічки',
      description: 'Стрічки, що приносять нові статті, і чи вони працюють.',
    },
    'Ask about this': { name: 'Запитати про це' },
    'Check this quote': { name: 'Перевірити цитату' },
  },
  options: {
    question: { name: 'запитання', description: 'Ваше запитання.' },
    private: { name: 'приватно', description: 'Відповідь бачите лише ви.' },
    speaker: { name: 'хто', description: 'Чиї слова; досить прізвища.' },
    about: { name: 'тема', description: 'Про що мають бути слова.' },
    article: { name: 'стаття', description: 'У якій статті; досить слів із назви.' },
    publisher: { name: 'видання', description: 'Якого видання; досить початку назви.' },
    after: {
      name: 'від',
      description: 'Статті цього дня й пізніші: 14 березня 2025, 2025-03-14, минулої п’ятниці …',
    },
    before: {
      name: 'до',
      description: 'Статті цього дня й раніші: 14 березня 2025, 2025-03-14, минулої п’ятниці …',
    },
    'timeline about': { name: 'тема', description: 'Про що має йтися.' },
    'follow start about': { name: 'тема', description: 'Про що має йтися.' },
    what: { name: 'що', description: 'Одне з того, за чим стежить цей канал; без цього — за всім.' },
    indirect: { name: 'непряма-мова', description: 'Також непряма мова, з позначкою.' },
    'corpus add file': {
      name: 'файл',
      description: 'Файл .md, .txt або .html; без нього бот про нього запитає.',
    },
    'corpus remove article': { name: 'стаття', description: 'Стаття, яку слід вилучити.' },
    'corpus feeds poll': { name: 'опитати', description: 'Пошукати нові статті просто зараз.' },
    'corpus restore file': { name: 'файл', description: 'Файл, який слід повернути.' },
  },
};
