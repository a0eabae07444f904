import type { Form } from './form.ts';
import { upload } from './upload.ts';

/** Every form by its action. */
export const forms: ReadonlyMap<string, Form> = new Map([upload].map((form) => [form.action, form]));
