import { uploadForm } from '../../presentation/index.ts';
import type { Control } from './control.ts';
import { starterOnly } from './starterOnly.ts';

/** Asks for another file; the one before (its key is `page`) is no longer kept. */
export const upload: Control = {
  action: 'upload',
  access: 'admins',
  press: async (pressed, context) => {
    starterOnly(pressed, context);
    await context.library.forget(pressed.id.page);
    return { how: 'form', form: uploadForm(context.viewer) };
  },
};
