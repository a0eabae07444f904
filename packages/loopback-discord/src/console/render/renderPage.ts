import { html } from 'hono/html';
import { commandEntries } from '../entry/commandEntry.ts';
import type { ConsoleState } from '../server/consoleState.ts';
import type { View } from '../server/view.ts';
import { renderAvatar } from './renderAvatar.ts';
import type { Html } from './renderContext.ts';
import { renderSidebar } from './renderSidebar.ts';

interface PageParts {
  readonly view: View;
  readonly state: ConsoleState;
  readonly online: boolean;
  readonly messages: readonly Html[];
}

/** The name of the place: the channel, or the bot in direct messages. */
interface PlaceName {
  readonly sign: '#' | '@';
  readonly name: string;
}

const STYLES = ['page', 'sidebar', 'log', 'message', 'markdown', 'components', 'entry', 'panel'];

/** Returns the examples whose command this viewer has here. */
const examplesFor = ({ member, locale }: View, { loopback, examples }: ConsoleState): string[] => {
  const entries = commandEntries(loopback.commandsFor(member), locale);
  return examples.filter((line) => entries.some(({ path }) => `${line} `.startsWith(`/${path} `)));
};

const welcome = ({ sign, name }: PlaceName, examples: readonly string[]): Html => html`<div class="welcome">
<span class="hash" aria-hidden="true">${sign}</span>
<h2>${sign === '#' ? `Welcome to #${name}!` : `Direct messages with ${name}`}</h2>
<p>${sign === '#' ? 'This channel is' : 'These messages are'} on your machine only. What the bot answers here has passed through its real commands, as it would in Discord. Type <kbd>/</kbd> to begin, or try:</p>
<div class="examples">${examples.map((line) => html`<button type="button" class="example" data-example="${line}">${line}</button>`)}</div>
</div>`;

const entry = (
  { sign, name }: PlaceName,
  { loopback }: ConsoleState,
): Html => html`<form class="entry" id="entry" data-bot="${loopback.names.bot}" autocomplete="off">
<div class="suggestions" id="suggestions" hidden><h3></h3><div id="choices" role="listbox" aria-label="Suggestions"></div></div>
<p class="hint" id="hint" role="status"></p>
<div class="box"><span class="command" id="command" hidden></span><span class="chips" id="chips"></span>
<input id="line" role="combobox" aria-label="Message, or / for commands" aria-expanded="false" aria-controls="choices" aria-autocomplete="list" aria-describedby="hint" placeholder="Message ${sign}${name}, or / for commands" autocapitalize="off" spellcheck="false" enterkeyhint="send">
<button class="send" aria-label="Send"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M3 4l18 8-18 8 3-7 9-1-9-1z"/></svg></button></div>
</form>`;

const templates = ({ person }: View): Html =>
  html`<template id="pending"><article class="message pending" aria-busy="true"><div class="said">${renderAvatar(person.name)}<div class="body"><p class="by"><strong>${person.name}</strong></p><p class="sending"><span class="line"></span><span class="dots" aria-hidden="true"><i></i><i></i><i></i></span></p><p class="unanswered" role="alert" hidden>The application did not respond</p><p class="only-you" hidden>Only you can see this · <button type="button" class="as-link" data-forget>Dismiss message</button></p></div></div></article></template>`;

/** Renders the whole page. Its script finds the session token in the page and the view in the page's address. */
export const renderPage = (parts: PageParts): Html => {
  const { view, state, online, messages } = parts;
  const { names } = state.loopback;
  const place: PlaceName =
    view.place === 'guild' ? { sign: '#', name: names.channel } : { sign: '@', name: names.bot };
  return html`<!doctype html>
<html lang="en" data-theme="${view.theme}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="session" content="${state.token}">
<title>${place.sign}${place.name} · ${names.bot} · local console</title>
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
${STYLES.map((name) => html`<link rel="stylesheet" href="/assets/${name}.css">`)}
<script type="module" src="/assets/main.js"></script>
</head>
<body>
<a class="skip" href="#line">Skip to the message box</a>
${renderSidebar(view, state, online)}
<main>
<header class="top"><button type="button" class="icon" id="menu" aria-label="Server and people" aria-expanded="false" aria-controls="sidebar">☰</button>
<h1><span class="sign" aria-hidden="true">${place.sign}</span> ${place.name}</h1><p class="topic">Local console · you are ${view.person.name}</p>
<button type="button" class="icon" id="inspect" aria-label="Payload panel" aria-expanded="false" aria-controls="inspector">{ }</button></header>
<p class="banner" id="banner" role="alert" hidden>The console is not running. This page comes back by itself when it is started again.</p>
<div class="log" id="log" role="log" aria-label="Messages in ${place.name}" tabindex="0">${welcome(place, examplesFor(view, state))}<div id="messages">${messages}</div></div>
${entry(place, state)}
</main>
<aside class="inspector" id="inspector" aria-label="Payload" hidden><header class="top"><h2>Payload</h2><button type="button" class="icon" id="close-inspector" aria-label="Close">✕</button></header><div id="payload"><p class="none">Choose “Payload” on a message of the bot to see its JSON and how much of Discord’s limits it uses.</p></div></aside>
${templates(view)}
</body>
</html>`;
};
