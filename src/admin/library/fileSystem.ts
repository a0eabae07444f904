import { link, lstat, mkdir, open, readdir, readFile, rename, rm, unlink } from 'node:fs/promises';

/** What keeping files needs of a file system; the tests give one that fails. */
export const fileSystem = { link, lstat, mkdir, open, readdir, readFile, rename, rm, unlink };
export type FileSystem = typeof fileSystem;
