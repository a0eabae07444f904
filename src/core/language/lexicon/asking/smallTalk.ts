/** Phrases that ask for nothing, by kind, in en, de, fr, es and uk; " / " separates them. */
export const SMALL_TALK = {
  greeting: `hello / hi / hey / hey there / hi there / hello there / good morning / good afternoon / good evening / yo / hiya / howdy / greetings / help /
what can you do / who are you / how are you / test / hallo / guten tag / guten morgen / guten abend / servus / moin / grüß gott / wie geht es dir / was kannst du /
bonjour / salut / bonsoir / coucou / ça va / que sais tu faire / hola / buenos días / buenas tardes / buenas noches / buenas / qué tal / qué puedes hacer /
привіт / вітаю / добрий день / доброго дня / добрий ранок / добрий вечір / доброго ранку / що ти вмієш / як справи`,
  thanks: `thanks / thank you / thx / ty / thanks a lot / thank you very much / thank you so much / many thanks / cheers / great / nice / cool / ok / okay / bye / goodbye / good bot / good bye /
danke / danke schön / dankeschön / vielen dank / tschüss / auf wiedersehen / super / merci / merci beaucoup / au revoir / gracias / muchas gracias / adiós /
дякую / дуже дякую / спасибі / бувай / до побачення`,
} as const;
