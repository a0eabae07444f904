import { describe, expect, it } from 'vitest';
import { furnitureOf } from '../../../../../src/admin/import/page/text/furnitureOf.ts';

const stated = { title: 'Envoys meet', publisher: 'The Torvik Post', author: 'Oren Halvik, Tessa Wrenfield' };

const FURNITURE: Readonly<Record<string, string>> = {
  en: `By Oren Halvik and Tessa Wrenfield
Oren Halvik, Torvik correspondent
The Torvik Post
Envoys Meet
Staff reports
Updated May 8, 2024 11:00 AM; Posted May 6, 2024 9:30 AM
Published 9:30 AM EDT, Mon May 6, 2024
Updated at 1:23 p.m.
Image 1 of 13
Photo: Torvik Press, TP
Image copyright Torvik Images
Read more: Prisoners wait in Halm
READ ALSO: Prisoners wait
Related: A short history of the border
Advertisement
Sign up for our newsletter and get the morning’s news in your inbox.
Click to share on Social (Opens in new window)
Follow Oren Halvik on Social.
https://post.example/envoys
© 2024 The Torvik Post. All rights reserved. This material may not be published.
Copyright 2024 The Torvik Post.
The post Envoys meet appeared first on The Torvik Post.
Oren Halvik is a reporter for The Torvik Post. Reach him at oh@post.example.
Reporting by Oren Halvik; Editing by Tessa Wrenfield
Tags: Torvik, talks
3 min read
12 comments`,
  de: `Von Oren Halvik und Tessa Wrenfield
Stand: 06.05.2024, 09:30 Uhr
Aktualisiert am 8. Mai 2024 um 11:00 Uhr
Bild 1 von 5
Foto: Torvik Press
Lesen Sie auch: Gefangene warten in Halm
Das könnte Sie auch interessieren:
Anzeige
Abonnieren Sie unseren Newsletter und erhalten Sie die Nachrichten des Morgens.
Folgen Sie Oren Halvik auf Social.
© 2024 Torvik Post. Alle Rechte vorbehalten.
Lesezeit: 3 Minuten`,
  fr: `Par Oren Halvik et Tessa Wrenfield
Publié le 6 mai 2024 à 09h30
Mis à jour le 8 mai 2024
Crédit photo : Torvik Press
Image 1 sur 5
Lire aussi : Les prisonniers attendent
Publicité
La suite après la publicité
Inscrivez-vous à notre newsletter.
© 2024 Torvik Post. Tous droits réservés.`,
  es: `Por Oren Halvik y Tessa Wrenfield
Publicado el 6 de mayo de 2024 a las 09:30
Foto: Torvik Press
Imagen 1 de 5
Lea también: Los prisioneros esperan
Te puede interesar
Publicidad
Suscríbete a nuestro boletín y recibe las noticias de la mañana.
© 2024 Torvik Post. Todos los derechos reservados.`,
  uk: `Автор: Oren Halvik
Опубліковано 6 травня 2024, 09:30
Оновлено 8 травня 2024
Фото: Torvik Press
Фото 1 з 5
Читайте також: Полонені чекають у Галмі
Реклама
Підпишіться на нашу розсилку.
© 2024 Torvik Post. Усі права захищено.
Час читання: 3 хв`,
};

/** Prose that begins or ends like furniture. */
const PROSE: Readonly<Record<string, string>> = {
  en: `By Monday both sides had left the town.
On 6 May 2024 the envoys met.
Photos by satellite firms show that the ships left the port on Monday.
Images of the session show no flag.
Copyright law was on the table, too.
No part of the plan is new, she said.
More than forty prisoners wait in Halm.
More: they want that, and say so.
Follow-up talks will be held on Monday.
Sources said: “We are nearer.”
Oren Halvik said that he would not sign.
Related questions were left open.
Also on the table: the port.
Share prices fell by a tenth.
Comments by both envoys were brief.
Published figures say otherwise.
Updated figures, which the ministry gave on 6 May 2024, say otherwise.
Press freedom was no subject.
“They left,” he told Reuters.
Watch out, she said.`,
  de: `Von Montag an wird wieder verhandelt.
Bilder zeigen die Gesandten vor dem Hafen.
Mehr als vierzig Gefangene warten.
Teilen wollen sie die Stadt nicht.`,
  fr: `Par ailleurs, les deux camps ont promis de revenir.
Images et sons manquent.
Publié lundi, le texte ne dit rien du port.`,
  es: `Por la tarde se marcharon.
Recibe el ministro a los dos enviados en Torvik.
Foto y texto se publicaron el lunes.`,
  uk: `Фото з місця зустрічі показують прапор.
Оновлено буде лише порт.`,
};

describe.each(Object.keys(FURNITURE))('in %s', (language) => {
  const isFurniture = furnitureOf({ ...stated, language });
  it.each((FURNITURE[language] ?? '').split('\n'))('“%s” is furniture', (line) =>
    expect(isFurniture(line)).toBe(true),
  );
  it.each((PROSE[language] ?? '').split('\n'))('“%s” is prose', (line) =>
    expect(isFurniture(line)).toBe(false),
  );
});
