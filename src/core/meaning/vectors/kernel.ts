import { KERNEL_BYTES } from './kernelBytes.ts';

/** Bytes of a page: a memory grows by pages. */
export const PAGE = 65_536;

/** A memory of WebAssembly; views of its buffer end when it grows. */
interface Memory {
  readonly buffer: ArrayBuffer;
  /** Adds pages. Throws if there is no room for them. */
  grow(pages: number): number;
}

/** kernel.wat documents the function; addresses are bytes from the start of the memory. */
interface Kernel {
  multiply(
    question: number,
    vectors: number,
    scales: number,
    products: number,
    slots: number,
    dimensions: number,
  ): void;
}

/** Declared here because TypeScript declares `WebAssembly` for browsers only. */
declare const WebAssembly: {
  readonly Memory: new (size: { initial: number }) => Memory;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: Kernel };
};

/** Creates a memory of `pages` pages and the kernel that works in it. */
export const createKernel = (
  pages: number,
): { readonly memory: Memory; readonly multiply: Kernel['multiply'] } => {
  const memory = new WebAssembly.Memory({ initial: pages });
  const module = new WebAssembly.Module(Buffer.from(KERNEL_BYTES, 'base64'));
  const { multiply } = new WebAssembly.Instance(module, { index: { memory } }).exports;
  return { memory, multiply };
};
