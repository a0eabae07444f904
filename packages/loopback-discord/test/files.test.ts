import {
  AttachmentBuilder,
  FileUploadBuilder,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { describe, expect, test } from 'vitest';
import { deploy, startBot } from './support.ts';

const read = async (url: string): Promise<string> => (await fetch(url)).text();

test('a message carries a file, which can be read back', async () => {
  const { loopback, errors } = await startBot(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const file = new AttachmentBuilder(Buffer.from('report'), {
      name: 'rä port.txt',
      description: 'a report',
    });
    await interaction.reply({ content: 'here', files: [file] });
    await interaction.followUp({
      flags: MessageFlags.IsComponentsV2,
      components: [{ type: 13, file: { url: 'attachment://b.md' } }],
      files: [new AttachmentBuilder(Buffer.from('# B'), { name: 'b.md' })],
    });
  });
  const outcome = await loopback.member().slash('ask', { question: 'who?' });
  const [first, second] = await outcome.until((messages) => messages.length === 2);
  const attachment = first?.json.attachments[0];
  expect(attachment).toMatchObject({ filename: 'rä_port.txt', description: 'a report', size: 6 });
  expect(await read(attachment?.url ?? '')).toBe('report');
  const shown = second?.json.components?.[0];
  const { url = '' } = shown && 'file' in shown ? shown.file : {};
  expect(await read(url)).toBe('# B');
  expect(errors).toEqual([]);
});

test('a file of more than 10 MiB is refused: 40005', async () => {
  const { loopback, errors } = await startBot(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const limit = interaction.attachmentSizeLimit;
    await interaction.deferReply();
    await interaction.editReply({ content: 'x', files: [{ attachment: Buffer.alloc(limit), name: 'a' }] });
    await interaction
      .followUp({ files: [{ attachment: Buffer.alloc(limit + 1), name: 'b' }] })
      .catch((error) => {
        errors.push(error.code, error.status);
      });
    await interaction.deleteReply();
  });
  const outcome = await loopback.member().slash('ask', { question: 'who?' });
  await outcome.until((messages) => messages.length === 0);
  expect(errors).toEqual([40005, 413]);
});

test('a member uploads a file with an option', async () => {
  const { loopback, client, errors } = await startBot(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const { url, name, contentType } = interaction.options.getAttachment('file', true);
    await interaction.reply(`${name} ${contentType}: ${await read(url)}`);
  });
  await deploy(client, [
    {
      name: 'add',
      description: 'd',
      options: [{ type: 11, name: 'file', description: 'd', required: true }],
    },
  ]);
  const outcome = await loopback.member().slash('add', { file: { name: 'a.md', data: '# A' } });
  expect((await outcome.settled()).json.content).toBe('a.md text/markdown; charset=utf-8: # A');
  expect(errors).toEqual([]);
});

describe('a modal', () => {
  const input = (id: string) => new TextInputBuilder().setCustomId(id).setStyle(TextInputStyle.Short);
  const modal = new ModalBuilder()
    .setCustomId('add')
    .setTitle('Add')
    .addLabelComponents(
      new LabelBuilder().setLabel('Title').setTextInputComponent(input('title').setMaxLength(5)),
      new LabelBuilder()
        .setLabel('Note')
        .setTextInputComponent(input('note').setRequired(false).setValue('none')),
      new LabelBuilder().setLabel('File').setFileUploadComponent(new FileUploadBuilder().setCustomId('file')),
    );
  const start = () =>
    startBot(async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.showModal(modal);
      if (!interaction.isModalSubmit()) return;
      const { fields } = interaction;
      const [file] = [...(fields.getUploadedFiles('file', true)?.values() ?? [])];
      const content = file ? await read(file.url) : '';
      await interaction.reply(
        `${fields.getTextInputValue('title')} ${fields.getTextInputValue('note')} ${content}`,
      );
    });
  const upload = [{ name: 'a.txt', data: 'text' }];

  test('is opened, filled in and submitted once', async () => {
    const { loopback, errors } = await start();
    const member = loopback.member();
    const { kind, modal: opened, settled } = await member.slash('ask', { question: 'who?' });
    expect(kind).toBe('modal');
    await expect(settled()).rejects.toThrow('modal');
    if (!opened) throw new Error('no modal');
    await expect(member.submitModal(opened, {})).rejects.toThrow('title: this field is required');
    await expect(member.submitModal(opened, { title: 'toolong', file: upload })).rejects.toThrow(
      'from 0 to 5',
    );
    await expect(member.submitModal(opened, { title: 'T' })).rejects.toThrow('from 1 to 1 files');
    await expect(member.submitModal(opened, { title: 'T', file: upload, x: '' })).rejects.toThrow(
      'no such field',
    );
    await expect(loopback.member().submitModal(opened, { title: 'T', file: upload })).rejects.toThrow(
      'not open',
    );
    const outcome = await member.submitModal(opened, { title: 'T', file: upload });
    expect((await outcome.settled()).json.content).toBe('T none text');
    await expect(member.submitModal(opened, { title: 'T', file: upload })).rejects.toThrow('not open');
    expect(errors).toEqual([]);
  });
});
