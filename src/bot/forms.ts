import { type Reply, UPLOAD_FIELD } from '../presentation/index.ts';
import { UserError } from '../shared/index.ts';
import type { Access } from './command.ts';
import type { CommandContext } from './context.ts';
import { reviewUpload } from './corpus/upload.ts';
import type { FormInvocation } from './invocation.ts';

/** What handles the forms of one kind. `context.viewer` is the one who filled it in. */
interface Form {
  readonly action: string;
  readonly access: Access;
  /** Throws `UserError` for what the user can mend; any other error is a bug. */
  submit(invocation: FormInvocation, context: CommandContext): Promise<Reply>;
}

/** Shows an article before it is added. */
const upload: Form = {
  action: 'upload',
  access: 'admins',
  submit: async (invocation, context) => {
    const [file] = invocation.files[UPLOAD_FIELD] ?? [];
    if (!file) throw new UserError({ kind: 'unknown-control' });
    return reviewUpload(file, invocation, context);
  },
};

/** Every form by its action. */
export const forms: ReadonlyMap<string, Form> = new Map([upload].map((form) => [form.action, form]));
