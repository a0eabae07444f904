import { ComponentType } from 'discord-api-types/v10';
import { walkComponents } from '../../checks/walkComponents.ts';
import type { LoopbackModal, ModalValues, Upload } from '../../loopbackDiscord.ts';

type FormFile = Exclude<ReturnType<FormData['getAll']>[number], string>;

/** Converts a file of a form to an upload of a member. */
export const uploadOf = async (file: FormFile): Promise<Upload> => ({
  name: file.name,
  data: new Uint8Array(await file.arrayBuffer()),
  ...(file.type === '' ? {} : { contentType: file.type }),
});

/** Returns the files of one field. An empty field sends a file without a name, which this leaves out. */
export const filesOf = (form: FormData, name: string): FormFile[] =>
  form.getAll(name).filter((value) => typeof value !== 'string' && value.name !== '') as FormFile[];

const fieldValue = async (
  type: number,
  name: string,
  form: FormData,
): Promise<ModalValues[string] | undefined> => {
  const texts = form.getAll(name).filter((value) => typeof value === 'string');
  switch (type) {
    case ComponentType.TextInput:
      return texts[0]?.replaceAll('\r\n', '\n') ?? '';
    case ComponentType.RadioGroup:
      return texts[0];
    case ComponentType.Checkbox:
      return texts.length > 0;
    case ComponentType.FileUpload:
      return Promise.all(filesOf(form, name).map(uploadOf));
    default:
      return texts.filter((text) => text !== '');
  }
};

/** Returns the values of a submitted form, in the shape that each field of the modal requires. */
export const modalValues = async ({ json }: LoopbackModal, form: FormData): Promise<ModalValues> => {
  const values: [string, ModalValues[string]][] = [];
  for (const { node } of walkComponents(json.components)) {
    if (node.custom_id === undefined) continue;
    const value = await fieldValue(node.type, node.custom_id, form);
    if (value !== undefined) values.push([node.custom_id, value]);
  }
  return Object.fromEntries(values);
};
