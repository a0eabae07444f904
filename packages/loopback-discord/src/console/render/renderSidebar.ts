import { html } from 'hono/html';
import type { ConsoleState } from '../server/consoleState.ts';
import { LOCALES } from '../server/locales.ts';
import type { Person } from '../server/people.ts';
import { addressOf, type Place, type View } from '../server/view.ts';
import { renderAvatar } from './renderAvatar.ts';
import type { Html } from './renderContext.ts';

const person = (each: Person, view: View): Html => {
  const here = each.id === view.person.id;
  return html`<li><a class="person" href="${addressOf(view, { as: each.key })}" ${here ? html`aria-current="true"` : ''}>${renderAvatar(each.name)}<span>${each.name}<small>${each.admin ? 'admin, runs the bot' : 'member'}</small></span></a></li>`;
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

const place = (view: View, where: Place, sign: string, name: string): Html =>
  html`<li><a class="channel-link" href="${addressOf(view, { in: where })}" ${where === view.place ? html`aria-current="true"` : ''}><span class="sign" aria-hidden="true">${sign}</span> ${name}</a></li>`;

/** Renders the sidebar: places, the bot, the people to act as, and the settings. */
export const renderSidebar = (
  view: View,
  state: ConsoleState,
  online: boolean,
): Html => html`<nav class="sidebar" id="sidebar" aria-label="Server">
<p class="guild">${state.loopback.names.guild}<small>a Discord on this machine</small></p>
<ul class="places">${place(view, 'guild', '#', state.loopback.names.channel)}${place(view, 'bot-dm', '@', 'Direct messages')}</ul>
<h2>Bot</h2>
<div class="person">${renderAvatar(state.loopback.names.bot)}<span>${state.loopback.names.bot} <span class="tag">APP</span><small id="presence" data-online="${String(online)}">${online ? 'online' : 'offline'}</small></span></div>
${state.restartBot ? html`<button type="button" class="button secondary" id="restart">Restart the bot</button>` : ''}
<h2>You are</h2>
<ul class="people">${state.people.list.map((each) => person(each, view))}</ul>
<form class="settings" method="get">
<input type="hidden" name="as" value="${view.person.key}">
<input type="hidden" name="in" value="${view.place}">
${choice('locale', 'Language', view.locale, LOCALES)}
${choice('theme', 'Theme', view.theme, { auto: 'As the system', light: 'Light', dark: 'Dark' })}
<noscript><button>Apply</button></noscript>
</form>
</nav>`;
