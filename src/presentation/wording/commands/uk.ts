import type { CommandWording } from './commandWording.ts';

/** The commands in Ukrainian. */
export const uk: CommandWording = {
  commands: {
    ask: {
      name: 'запитати',
      description: 'Запитайте про переговори й отримайте уривки з відповіддю та джерелом.',
    },
    quote: { name: 'цитата', description: 'Що хтось сказав або що сказано на якусь тему, дослівно.' },
    timeline: { name: 'хронологія', description: 'Що і коли сталося, день за днем, із джерелами.' },
    follow: { name: 'стежити', description: 'Отримувати в цьому каналі, що нові статті кажуть на тему.' },
    'follow start': { name: 'почати', description: 'Стежити в цьому каналі за темою або за словами людини.' },
    'follow list': { name: 'список', description: 'За чим стежать канали цього сервера.' },
    'follow stop': { name: 'зупинити', description: 'Більше не стежити за чимось у цьому каналі.' },
    sources: { name: 'джерела', description: 'Статті, за якими відповідає бот; їх можна прочитати.' },
    help: { name: 'довідка', description: 'Що цей бот робить, чого не робить і звідки бере відповіді.' },
    corpus: {
      name: 'корпус',
      description: 'Керувати статтями, за якими відповідає бот; для тих, хто ним керує.',
    },
    'corpus reload': {
      name: 'перезавантажити',
      description: 'Прочитати статті заново й побачити, що змінилося.',
    },
    'corpus status': { name: 'стан', description: 'Скільки є статей і як працює бот.' },
    'corpus check': {
      name: 'перевірити',
      description: 'Знайти помилки у файлах статей ще до перезавантаження.',
    },
    'corpus list': { name: 'список', description: 'Статті з їхніми ідентифікаторами.' },
    'corpus add': { name: 'додати', description: 'Додати статтю: спершу переглянути, потім підтвердити.' },
    'corpus remove': { name: 'вилучити', description: 'Прибрати статтю в кошик.' },
    'corpus restore': { name: 'відновити', description: 'Повернути статтю з кошика.' },
    'corpus gaps': {
      name: 'прогалини',
      description: 'Про що питали учасники і на що не відповідає жодна стаття.',
    },
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
    speaker: { name: 'хто', description: 'Хто це сказав; досить прізвища.' },
    about: { name: 'тема', description: 'Про що цитата.' },
    article: { name: 'стаття', description: 'Лише в цій статті; досить кількох слів із назви.' },
    publisher: { name: 'видання', description: 'Лише з цього видання; досить початку назви.' },
    after: {
      name: 'від',
      description: 'Статті від цього дня: 14 березня 2025, 2025-03-14, минулої п’ятниці …',
    },
    before: {
      name: 'до',
      description: 'Статті до цього дня включно: 14 березня 2025, 2025-03-14, минулої п’ятниці …',
    },
    'timeline about': { name: 'тема', description: 'Про що хронологія.' },
    'follow start about': { name: 'тема', description: 'Тема, за якою стежить канал.' },
    what: { name: 'що', description: 'За чим більше не стежити; без цього — за всім.' },
    indirect: { name: 'непряма-мова', description: 'Додати непряму мову, з позначкою.' },
    'corpus add file': {
      name: 'файл',
      description: 'Файл .md, .txt або .html; без нього бот про нього запитає.',
    },
    'corpus remove article': { name: 'стаття', description: 'Стаття, яку слід вилучити.' },
    'corpus feeds poll': { name: 'опитати', description: 'Пошукати нові статті просто зараз.' },
    'corpus restore file': { name: 'файл', description: 'Файл, який слід повернути.' },
  },
};
