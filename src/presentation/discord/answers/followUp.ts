import {
  type APIButtonComponentWithCustomId,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from 'discord-api-types/payloads/v10';
import { z } from 'zod';
import { controlButton, controlId } from '../controls.ts';
import type { Origin } from '../reply.ts';

/** The field of the form that holds the next question. */
export const FOLLOW_UP_FIELD = 'question';

/** Returns the button that opens a form for a follow-up question. */
export const followUpButton = ({ asker, version, wording }: Origin): APIButtonComponentWithCustomId =>
  controlButton({ action: 'follow', page: '', asker, version }, { label: wording.followUp, emoji: '↪️' });

/** Returns the form for a follow-up question of at most `most` characters. */
export const followUpForm = (
  { wording, asker, version }: Origin,
  most: number,
): APIModalInteractionResponseCallbackData => ({
  custom_id: z.encode(controlId, { action: 'follow', page: '', asker, version }),
  title: wording.followUp,
  components: [
    {
      type: ComponentType.Label,
      label: wording.followUpQuestion,
      component: {
        type: ComponentType.TextInput,
        custom_id: FOLLOW_UP_FIELD,
        style: TextInputStyle.Short,
        placeholder: wording.followUpExample,
        min_length: 1,
        max_length: most,
        required: true,
      },
    },
  ],
});
