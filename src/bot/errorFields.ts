/**
 * What the log keeps of an error: never the request, whose URL holds an interaction's token and whose body holds what
 * people wrote.
 */
export const errorFields = (error: unknown): object => {
  if (!(error instanceof Error)) return { error: { name: typeof error } };
  const { name, message, stack } = error;
  const code = 'code' in error ? { code: error.code } : {};
  const status = 'status' in error ? { status: error.status } : {};
  return { error: { name, message, ...code, ...status, stack } };
};
