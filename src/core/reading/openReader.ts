import { createReader, type ReaderOptions } from './createReader.ts';
import { type EndpointSettings, openEndpoint } from './endpoint.ts';
import type { Reader } from './reader.ts';

export interface ReaderSettings extends EndpointSettings, Omit<ReaderOptions, 'endpoint'> {}

/** Opens a reader that asks a language model at an OpenAI-compatible endpoint. */
export const openReader = (settings: ReaderSettings): Reader =>
  createReader({ ...settings, endpoint: openEndpoint(settings) });
