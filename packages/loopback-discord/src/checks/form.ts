import type { z } from 'zod';
import type { FaultTree, FormFault } from './refusal.ts';
import { refusals } from './refusals.ts';

type Path = readonly PropertyKey[];

const CODES: Partial<Record<z.core.$ZodIssue['code'], string>> = {
  too_big: 'BASE_TYPE_BAD_LENGTH',
  too_small: 'BASE_TYPE_BAD_LENGTH',
  invalid_type: 'BASE_TYPE_BAD_TYPE',
  invalid_value: 'BASE_TYPE_CHOICES',
  invalid_union: 'UNION_TYPE_CHOICES',
  invalid_format: 'STRING_TYPE_REGEX',
};

const faultOf = (issue: z.core.$ZodIssue): FormFault => {
  if (issue.code === 'custom') {
    return { code: String(issue.params?.code ?? 'BASE_TYPE_INVALID'), message: issue.message };
  }
  const missing = issue.input === undefined && issue.code !== 'too_big' && issue.code !== 'too_small';
  if (missing) return { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
  return { code: CODES[issue.code] ?? 'BASE_TYPE_INVALID', message: issue.message };
};

const plant = (tree: FaultTree, path: Path, fault: FormFault): void => {
  let node = tree;
  for (const key of path) {
    const next = node[String(key)];
    const child = next === undefined || Array.isArray(next) ? {} : (next as FaultTree);
    node[String(key)] = child;
    node = child;
  }
  const known = node._errors;
  node._errors = [...(Array.isArray(known) ? known : []), fault];
};

/** Throws Discord's 50035 with one fault at `path`. */
export const refuseField = (path: Path, code: string, message: string): never => {
  const tree: FaultTree = {};
  plant(tree, path, { code, message });
  throw refusals.invalidForm(tree);
};

/** Discord reads null as "not there" if a field is optional. */
const withoutNulls = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) => (each === null ? [] : [[key, withoutNulls(each)]])),
  );
};

/** Returns the checked value without nulls and unknown fields. Throws 50035 with every fault; `path` precedes each. */
export const checkForm = <T>(schema: z.ZodType<T>, value: unknown, path: Path = []): T => {
  const parsed = schema.safeParse(withoutNulls(value), { reportInput: true });
  if (parsed.success) return parsed.data;
  const tree: FaultTree = {};
  for (const issue of parsed.error.issues) plant(tree, [...path, ...issue.path], faultOf(issue));
  throw refusals.invalidForm(tree);
};
