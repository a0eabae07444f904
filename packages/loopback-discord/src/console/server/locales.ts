/** The locales of Discord that the page offers, in their own names. */
export const LOCALES = {
  'en-US': 'English, US',
  'en-GB': 'English, UK',
  de: 'Deutsch',
  'es-ES': 'Español',
  'es-419': 'Español, LATAM',
  fr: 'Français',
  it: 'Italiano',
  pl: 'Polski',
  'pt-BR': 'Português do Brasil',
  ru: 'Русский',
  tr: 'Türkçe',
  uk: 'Українська',
  ja: '日本語',
  'zh-CN': '中文',
} as const;

export type ConsoleLocale = keyof typeof LOCALES;

export const isConsoleLocale = (text: string): text is ConsoleLocale => Object.hasOwn(LOCALES, text);
