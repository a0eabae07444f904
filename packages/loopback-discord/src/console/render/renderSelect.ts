import type { APISelectMenuComponent } from 'discord-api-types/v10';
import { html } from 'hono/html';
import type { Html, RenderContext } from './renderContext.ts';
import { type SelectChoice, selectChoices } from './selectChoices.ts';

const words = ({ label, description, emoji }: SelectChoice): Html =>
  html`${emoji ? html`<span class="emoji" aria-hidden="true">${emoji}</span> ` : ''}<span>${label}${description ? html`<small>${description}</small>` : ''}</span>`;

/** Renders a menu of a message. It sends a single choice at once; a button sends several ticked ones. */
export const renderSelect = (menu: APISelectMenuComponent, context: RenderContext): Html => {
  const choices = selectChoices(menu, context);
  const many = (menu.max_values ?? 1) > 1;
  const chosen = choices.filter((choice) => choice.chosen).map(({ label }) => label);
  const title = chosen.length > 0 ? chosen.join(', ') : (menu.placeholder ?? 'Make a selection');
  if (menu.disabled) return html`<button type="button" class="select-face" disabled>${title}</button>`;
  const rows = choices.map((choice) =>
    many
      ? html`<label class="choice"><input type="checkbox" value="${choice.value}" ${choice.chosen ? html`checked` : ''}>${words(choice)}</label>`
      : html`<button type="button" class="choice" data-choice="${choice.value}">${words(choice)}</button>`,
  );
  const { min_values: least = 1, max_values: most = 1 } = menu;
  return html`<details class="select" data-select="${menu.custom_id}" data-least="${least}" data-most="${most}">
<summary class="select-face">${title}</summary>
<div class="choices" role="group" aria-label="${title}">${choices.length > 0 ? rows : html`<p class="none">Nothing to choose here</p>`}${many ? html`<button type="button" class="button primary" data-choose>Choose</button>` : ''}</div>
</details>`;
};
