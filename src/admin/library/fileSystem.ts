import { link, lstat, mkdir, open, readdir, readFile, rename, rm, unlink } from 'node:fs/promises';

/** The file-system functions that the library uses; tests pass failing ones. */
export const fileSystem = { link, lstat, mkdir, open, readdir, readFile, rename, rm, unlink };
export type FileSystem = typeof fileSystem;
