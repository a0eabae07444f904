import {
  type APIComponentInLabel,
  type APITextInputComponent,
  ComponentType,
  TextInputStyle,
} from 'discord-api-types/v10';
import { html } from 'hono/html';
import type { LoopbackModal } from '../../loopbackDiscord.ts';
import type { Html, RenderContext } from './renderContext.ts';
import { renderMarkdown } from './renderMarkdown.ts';
import { selectChoices } from './selectChoices.ts';

interface Choice {
  readonly label: string;
  readonly value: string;
  readonly description?: string | undefined;
  readonly default?: boolean | undefined;
}

const mark = (
  attribute: 'required' | 'checked' | 'selected' | 'multiple',
  on: boolean | undefined,
): Html | string => (on ? html`${attribute}` : '');

const textInput = (input: APITextInputComponent, id: string): Html => {
  const {
    custom_id,
    value = '',
    placeholder = '',
    min_length = 0,
    max_length = 4_000,
    required = true,
  } = input;
  return input.style === TextInputStyle.Paragraph
    ? html`<textarea id="${id}" name="${custom_id}" rows="5" placeholder="${placeholder}" minlength="${min_length}" maxlength="${max_length}" ${mark('required', required)}>${`\n${value}`}</textarea>`
    : html`<input id="${id}" name="${custom_id}" value="${value}" placeholder="${placeholder}" minlength="${min_length}" maxlength="${max_length}" ${mark('required', required)}>`;
};

const ticks = (
  type: 'radio' | 'checkbox',
  name: string,
  options: readonly Choice[],
  required: boolean,
): Html =>
  html`<span class="ticks">${options.map(
    (option) =>
      html`<label class="choice"><input type="${type}" name="${name}" value="${option.value}" ${mark('checked', option.default)} ${mark('required', required)}><span>${option.label}${option.description ? html`<small>${option.description}</small>` : ''}</span></label>`,
  )}</span>`;

const field = (node: APIComponentInLabel, id: string, context: RenderContext): Html => {
  switch (node.type) {
    case ComponentType.TextInput:
      return textInput(node, id);
    case ComponentType.FileUpload:
      return html`<input type="file" id="${id}" name="${node.custom_id}" ${mark('multiple', (node.max_values ?? 1) > 1)} ${mark('required', node.required ?? true)}>`;
    case ComponentType.RadioGroup:
      return ticks('radio', node.custom_id, node.options, node.required ?? true);
    case ComponentType.CheckboxGroup:
      return ticks('checkbox', node.custom_id, node.options, false);
    case ComponentType.Checkbox:
      return html`<input type="checkbox" id="${id}" name="${node.custom_id}" value="true" ${mark('checked', node.default)}>`;
    default:
      return html`<select id="${id}" name="${node.custom_id}" ${mark('multiple', (node.max_values ?? 1) > 1)} ${mark('required', node.required ?? true)}>${
        (node.max_values ?? 1) > 1
          ? ''
          : html`<option value="">${node.placeholder ?? 'Make a selection'}</option>`
      }${selectChoices(node, context).map(
        ({ label, value, chosen }) =>
          html`<option value="${value}" ${mark('selected', chosen)}>${label}</option>`,
      )}</select>`;
  }
};

/** Renders a modal as a dialog with one form. Custom ids name the form's fields. */
export const renderModal = ({ interactionId, json }: LoopbackModal, context: RenderContext): Html => {
  const parts = json.components.flatMap((node, n) => {
    const id = `modal-${n}`;
    if (node.type === ComponentType.TextDisplay) return [renderMarkdown(node.content, context)];
    if (node.type === ComponentType.Label) {
      const { label, description, component } = node;
      const rest = html`${description ? html`<small>${description}</small>` : ''}${field(component, id, context)}`;
      const isGroup =
        component.type === ComponentType.RadioGroup || component.type === ComponentType.CheckboxGroup;
      return isGroup
        ? [html`<fieldset class="field"><legend>${label}</legend>${rest}</fieldset>`]
        : [html`<div class="field"><label for="${id}">${label}</label>${rest}</div>`];
    }
    return node.components.map(
      (input, m) =>
        html`<div class="field"><label for="${id}-${m}">${input.label ?? ''}</label>${textInput(input, `${id}-${m}`)}</div>`,
    );
  });
  return html`<dialog class="modal" aria-labelledby="modal-title"><form data-modal="${interactionId}" method="dialog">
<h2 id="modal-title">${json.title}</h2>
${parts}
<p class="hint" role="alert"></p>
<div class="ends"><button type="button" class="button secondary" data-close>Cancel</button><button class="button primary">Submit</button></div>
</form></dialog>`;
};
