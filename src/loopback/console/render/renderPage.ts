import { html } from 'hono/html';
import { CHANNEL_NAME, type ConsoleState } from '../server/consoleState.ts';
import { LOCALES } from '../server/locales.ts';
import type { Person } from '../server/people.ts';
import type { View } from '../server/view.ts';
import { renderAvatar } from './renderAvatar.ts';
import type { Html } from './renderContext.ts';

export interface PageParts {
  readonly view: View;
  readonly state: ConsoleState;
  readonly online: boolean;
  readonly messages: readonly Html[];
}

const STYLES = ['page', 'sidebar', 'log', 'message', 'markdown', 'components', 'entry', 'panel'];

const person = (each: Person, { person, locale, theme }: View): Html => {
  const here = each.id === person.id;
  const address = `?${new URLSearchParams({ as: each.key, locale, theme })}`;
  return html`<li><a class="person" href="${address}" ${here ? html`aria-current="true"` : ''}>${renderAvatar(each.name)}<span>${each.name}<small>${each.admin ? 'admin, runs the bot' : 'member'}</small></span></a></li>`;
};

const choice = (
  name: string,
  label: string,
  chosen: string,
  options: Readonly<Record<string, string>>,
): Html =>
  html`<label>${label}<select name="${name}">${Object.entries(options).map(
    ([value, words]) =>
      html`<option value="${value}" ${value === chosen ? html`selected` : ''}>${words}</option>`,
  )}</select></label>`;

const sidebar = ({
  view,
  state,
  online,
}: PageParts): Html => html`<nav class="sidebar" id="sidebar" aria-label="Server">
<p class="guild">Loopback<small>a Discord on this machine</small></p>
<p class="channel-link"><span class="sign" aria-hidden="true">#</span> ${CHANNEL_NAME}</p>
<h2>Bot</h2>
<div class="person">${renderAvatar(state.botName)}<span>${state.botName} <span class="tag">APP</span><small id="presence" data-online="${String(online)}">${online ? 'online' : 'offline'}</small></span></div>
${state.restartBot ? html`<button type="button" class="button secondary" id="restart">Restart the bot</button>` : ''}
<h2>You are</h2>
<ul class="people">${state.people.list.map((each) => person(each, view))}</ul>
<form class="settings" method="get">
<input type="hidden" name="as" value="${view.person.key}">
${choice('locale', 'Language', view.locale, LOCALES)}
${choice('theme', 'Theme', view.theme, { auto: 'As the system', light: 'Light', dark: 'Dark' })}
<noscript><button>Apply</button></noscript>
</form>
</nav>`;

const welcome = ({ examples }: ConsoleState): Html => html`<div class="welcome">
<span class="hash" aria-hidden="true">#</span>
<h2>Welcome to #${CHANNEL_NAME}!</h2>
<p>This channel is on your machine only. What the bot answers here has passed through its real commands, as it would in Discord. Type <kbd>/</kbd> to begin, or try:</p>
<div class="examples">${examples.map((line) => html`<button type="button" class="example" data-example="${line}">${line}</button>`)}</div>
</div>`;

const entry = ({
  botName,
}: ConsoleState): Html => html`<form class="entry" id="entry" data-bot="${botName}" autocomplete="off">
<div class="suggestions" id="suggestions" hidden><h3></h3><div id="choices" role="listbox" aria-label="Suggestions"></div></div>
<p class="hint" id="hint" role="status"></p>
<div class="box"><span class="command" id="command" hidden></span><span class="chips" id="chips"></span>
<input id="line" role="combobox" aria-label="Message, or / for commands" aria-expanded="false" aria-controls="choices" aria-autocomplete="list" aria-describedby="hint" placeholder="Message #${CHANNEL_NAME}, or / for commands" autocapitalize="off" spellcheck="false" enterkeyhint="send">
<button class="send" aria-label="Send"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M3 4l18 8-18 8 3-7 9-1-9-1z"/></svg></button></div>
</form>`;

const templates = ({ person }: View): Html =>
  html`<template id="pending"><article class="message pending" aria-busy="true"><div class="said">${renderAvatar(person.name)}<div class="body"><p class="by"><strong>${person.name}</strong></p><p class="sending"><span class="line"></span><span class="dots" aria-hidden="true"><i></i><i></i><i></i></span></p><p class="unanswered" role="alert" hidden>The application did not respond</p><p class="only-you" hidden>Only you can see this · <button type="button" class="as-link" data-forget>Dismiss message</button></p></div></div></article></template>`;

/** The whole page. Its script finds the session token in the page and the view in the page's address. */
export const renderPage = (parts: PageParts): Html => {
  const { view, state, messages } = parts;
  return html`<!doctype html>
<html lang="en" data-theme="${view.theme}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="session" content="${state.token}">
<title>#${CHANNEL_NAME} · ${state.botName} · local console</title>
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
${STYLES.map((name) => html`<link rel="stylesheet" href="/assets/${name}.css">`)}
<script type="module" src="/assets/main.js"></script>
</head>
<body>
<a class="skip" href="#line">Skip to the message box</a>
${sidebar(parts)}
<main>
<header class="top"><button type="button" class="icon" id="menu" aria-label="Server and people" aria-expanded="false" aria-controls="sidebar">☰</button>
<h1><span class="sign" aria-hidden="true">#</span> ${CHANNEL_NAME}</h1><p class="topic">Local console · you are ${view.person.name}</p>
<button type="button" class="icon" id="inspect" aria-label="Payload panel" aria-expanded="false" aria-controls="inspector">{ }</button></header>
<p class="banner" id="banner" role="alert" hidden>The console is not running. This page comes back by itself when it is started again.</p>
<div class="log" id="log" role="log" aria-label="Messages in ${CHANNEL_NAME}" tabindex="0">${welcome(state)}<div id="messages">${messages}</div></div>
${entry(state)}
</main>
<aside class="inspector" id="inspector" aria-label="Payload" hidden><header class="top"><h2>Payload</h2><button type="button" class="icon" id="close-inspector" aria-label="Close">✕</button></header><div id="payload"><p class="none">Choose “Payload” on a message of the bot to see its JSON and how much of Discord’s limits it uses.</p></div></aside>
${templates(view)}
</body>
</html>`;
};
