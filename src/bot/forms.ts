import { filterOf, hasWords } from '../core/index.ts';
import { answerReply, FOLLOW_UP_FIELD, type Reply, UPLOAD_FIELD } from '../presentation/index.ts';
import { UserError } from '../shared/index.ts';
import type { Access } from './command.ts';
import type { CommandContext } from './context.ts';
import { askedIn } from './controls/control.ts';
import { reviewUpload } from './corpus/upload.ts';
import type { FormInvocation } from './invocation.ts';

/** The handler of one kind of form. `context.viewer` is the user who filled it in. */
interface Form {
  readonly action: string;
  readonly access: Access;
  /** Throws `UserError` for a fault that the user can correct; any other error is a bug. */
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

/** Answers a follow-up question to the answer whose button opened the form. */
const follow: Form = {
  action: 'follow',
  access: 'everyone',
  submit: async ({ texts, components }, { corpus, viewer }) => {
    const asked = askedIn(components);
    const typed = texts[FOLLOW_UP_FIELD]?.trim() ?? '';
    if (asked.question === undefined) throw new UserError({ kind: 'ask-again' });
    if (!hasWords(typed)) throw new UserError({ kind: 'no-question' });
    const filter = filterOf(asked);
    const answer = await corpus.ask(typed, filter, { asker: viewer.asker, after: asked.question });
    return answerReply(answer, viewer, { filter });
  },
};

/** Every form by its action. */
export const forms: ReadonlyMap<string, Form> = new Map([follow, upload].map((form) => [form.action, form]));
