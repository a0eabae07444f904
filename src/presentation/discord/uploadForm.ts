import { type APIModalInteractionResponseCallbackData, ComponentType } from 'discord.js';
import { z } from 'zod';
import { controlId } from './controlId.ts';
import type { Viewer } from './viewer.ts';

/** The field that holds the file. */
export const UPLOAD_FIELD = 'article';

/** A form depends on no version of the corpus. */
const NO_VERSION = '0'.repeat(12);

/** Asks for one article file. */
export const uploadForm = ({ wording, asker }: Viewer): APIModalInteractionResponseCallbackData => ({
  custom_id: z.encode(controlId, { action: 'upload', page: '', asker, version: NO_VERSION }),
  title: wording.addArticle,
  components: [
    {
      type: ComponentType.Label,
      label: wording.articleFile,
      description: '.md, .txt, .html',
      component: { type: ComponentType.FileUpload, custom_id: UPLOAD_FIELD, required: true },
    },
  ],
});
