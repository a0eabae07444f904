import { UPLOAD_FIELD } from '../../presentation/index.ts';
import { UserError } from '../../shared/index.ts';
import { reviewUpload } from '../corpus/reviewUpload.ts';
import type { Form } from './form.ts';

/** An article to be looked at before it is added. */
export const upload: Form = {
  action: 'upload',
  access: 'admins',
  submit: async (interaction, context) => {
    const file = interaction.fields.getUploadedFiles(UPLOAD_FIELD)?.first();
    if (!file) throw new UserError(context.viewer.wording.unknownControl);
    return reviewUpload(file, interaction, context);
  },
};
