/**
 * Words that pages print around an article, in English, German, French, Spanish and Ukrainian. Data: a new phrase is a new
 * entry in a list. Look-arounds bound the words, because `\b` knows only ASCII letters.
 */
const anyOf = (...lists: readonly string[]): string =>
  lists
    .join('|')
    .split('|')
    .map((phrase) => phrase.trim().replaceAll(' ', '\\s'))
    .join('|');

/** Labels before the date of a later edition. */
export const UPDATED = new RegExp(
  `(?<!\\p{L})(?:${anyOf(
    'updated|last updated|modified|last modified|revised|edited|last edited',
    'aktualisiert|zuletzt aktualisiert|geändert|zuletzt geändert|bearbeitet',
    'mis à jour|mise à jour|modifié|actualisé',
    'actualizado|actualizada|última actualización|modificado|atualizado|atualizada|aggiornato',
    'оновлено|змінено|обновлено',
  )})(?!\\p{L})`,
  'iu',
);

/** Labels before the date of the first edition. */
export const PUBLISHED = new RegExp(
  `(?<!\\p{L})(?:${anyOf(
    'posted|published|first published|created',
    'veröffentlicht|erschienen|erstellt',
    'publié|publiée|paru',
    'publicado|publicada',
    'опубліковано|створено',
  )})(?!\\p{L})`,
  'iu',
);

/** Labels before the names of authors. */
export const BY = new RegExp(
  `^(?:(?:${anyOf(
    'written by|posted by|published by|reported by|story by|by|author|authors|words by|words|text by',
    'von|verfasst von|geschrieben von|autor|autorin|autoren|text|text von|veröffentlicht von|erstellt von|ein beitrag von|ein artikel von|blog beitrag von',
    'par|publié par|écrit par|rédigé par|auteur|auteure|propos recueillis par',
    'por|escrito por|publicado por|autora|autores|redactado por|texto|di|da|door',
    'автор|автори|текст|автор статті|підготував|підготувала|опублікував',
  )})(?!\\p{L})\\s?:?\\s?)+`,
  'iu',
);
