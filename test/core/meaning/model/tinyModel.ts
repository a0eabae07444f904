import { createHash } from 'node:crypto';
import { chmod, readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { delimiter, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { ModelFile, PinnedModel } from '../../../../src/core/meaning/model/modelFiles.ts';
import { startServer } from '../../../admin/import/fetch/startServer.ts';
import { temporaryFolder } from '../../corpus/temporaryFolder.ts';

/** The content of a made-up model's files, by name. */
export const CONTENT = {
  'model_quantized.onnx': Buffer.from(Array.from({ length: 9_000 }, (_, at) => (at * at) % 251)),
  'tokenizer.json': Buffer.from('{"tokens": ["truce", "ceasefire"]}'),
};

const fileOf = (name: keyof typeof CONTENT, hubPath: string, jarName: string): ModelFile => ({
  name,
  hubPath,
  jarName,
  bytes: CONTENT[name].length,
  sha256: createHash('sha256').update(CONTENT[name]).digest('hex'),
});

export const TINY: PinnedModel = {
  name: 'tiny',
  licence: 'MIT',
  repository: 'someone/tiny',
  revision: 'abc',
  artifact: 'example:tiny:1',
  files: [
    fileOf('model_quantized.onnx', 'onnx/model_quantized.onnx', 'tiny.onnx'),
    fileOf('tokenizer.json', 'tokenizer.json', 'tiny-tokenizer.json'),
  ],
};

export const MODEL_PATH = '/someone/tiny/resolve/abc/onnx/model_quantized.onnx';
export const TOKENIZER_PATH = '/someone/tiny/resolve/abc/tokenizer.json';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** Answers with the bytes, or with the bytes from the offset in a Range header. */
export const serve =
  (bytes: Uint8Array): Handler =>
  ({ headers }, response) => {
    const [, start] = /^bytes=(\d+)-$/.exec(headers.range ?? '') ?? [];
    const from = Number(start ?? 0);
    const range = `bytes ${from}-${bytes.length - 1}/${bytes.length}`;
    response.writeHead(start === undefined ? 200 : 206, {
      'content-length': bytes.length - from,
      ...(start === undefined ? {} : { 'content-range': range }),
    });
    response.end(bytes.subarray(from));
  };

/** Announces all bytes, sends the first `length` bytes and cuts the connection. */
export const serveAndCut =
  (bytes: Uint8Array, length: number): Handler =>
  (_, response) => {
    response.writeHead(200, { 'content-length': bytes.length });
    response.write(bytes.subarray(0, length), () => response.destroy());
  };

/** Starts a hub with the made-up model. `pages` replaces or adds pages. */
export const startHub = async (pages: Readonly<Record<string, Handler>> = {}) => {
  const server = await startServer({
    [MODEL_PATH]: serve(CONTENT['model_quantized.onnx']),
    [TOKENIZER_PATH]: serve(CONTENT['tokenizer.json']),
    ...pages,
  });
  return { ...server, hub: `http://127.0.0.1:${server.port}` };
};

/**
 * Puts a fake `mvn` on the PATH until the test ends. It unpacks exactly these files. For undefined, the PATH has no `mvn`.
 * Returns a function that reads the arguments of its calls.
 */
export const fakeMaven = async (jar: Readonly<Record<string, Uint8Array>> | undefined) => {
  const { PATH } = process.env;
  onTestFinished(() => {
    process.env.PATH = PATH;
  });
  const folder = await temporaryFolder();
  if (!jar) {
    process.env.PATH = folder;
    return async () => '';
  }
  const unpacked = await temporaryFolder(jar);
  const script = [
    '#!/bin/sh',
    `echo "$@" >> '${folder}/calls'`,
    'for argument; do case "$argument" in -DoutputDirectory=*) to=$(echo "$argument" | cut -d= -f2-);; esac; done',
    `cp '${unpacked}'/* "$to"`,
  ].join('\n');
  const bin = await temporaryFolder({ mvn: script });
  await chmod(join(bin, 'mvn'), 0o755);
  process.env.PATH = `${bin}${delimiter}${PATH}`;
  return () => readFile(join(folder, 'calls'), 'utf8').catch(() => '');
};

/** The jar of the made-up model. */
export const JAR = {
  'tiny.onnx': CONTENT['model_quantized.onnx'],
  'tiny-tokenizer.json': CONTENT['tokenizer.json'],
};
