import { errors } from '@opensearch-project/opensearch';
import { Unreachable, UserError } from '../../../shared/index.ts';

/** An index is missing: its edition was replaced, or never written. */
export class IndexGone extends Error {
  override readonly name = 'IndexGone';
}

/** An answer is incomplete: another node, or a retry, may give it in full. */
export class Partial extends Error {
  override readonly name = 'Partial';
}

const isResponse = (error: unknown): error is errors.ResponseError => error instanceof errors.ResponseError;

/** Returns whether an error is temporary: another node, or a retry, may not have it. */
export const isOfTheMoment = (error: unknown): boolean =>
  error instanceof Partial ||
  error instanceof errors.ConnectionError ||
  error instanceof errors.TimeoutError ||
  error instanceof errors.NoLivingConnectionsError ||
  error instanceof errors.DeserializationError ||
  (isResponse(error) && (error.statusCode === 429 || (error.statusCode ?? 0) >= 500));

/** The error of one item of a batch answer. */
export interface ItemError {
  readonly type?: string;
  readonly reason?: string;
}

/** Throws `IndexGone`, `Partial` if the error of an item is temporary, or else an `Error`. */
export const refuse = ({ type = '', reason = '' }: ItemError, status = 500): never => {
  if (type === 'index_not_found_exception') throw new IndexGone(reason);
  if (status === 429 || status >= 500) throw new Partial(`${type}: ${reason}`);
  throw new Error(`the cluster refuses a request: ${type}: ${reason}`);
};

const certificate = /certificate|self-signed|altnames|wrong version number/i;

/** Returns a `UserError` if an operator can fix a fault, `Unreachable` if it is temporary, and undefined for others. */
const toldFault = (error: unknown): Error | undefined => {
  if (isResponse(error) && error.statusCode === 401)
    return new UserError(
      'OpenSearch does not accept the credentials: check OPENSEARCH_USER and its password, or OPENSEARCH_API_KEY.',
    );
  if (isResponse(error) && error.statusCode === 403)
    return new UserError(
      `OpenSearch does not allow this user a request that is needed (see deploy/opensearch/roles): ${error.message}`,
    );
  if (error instanceof errors.TimeoutError || error instanceof errors.NoLivingConnectionsError)
    return new Unreachable('OpenSearch does not answer in time.');
  if (error instanceof errors.ConnectionError)
    return certificate.test(error.message)
      ? new UserError(
          `OpenSearch has a certificate that is not trusted: ${error.message}. OPENSEARCH_CA names a file of the authority that signed it.`,
        )
      : new Unreachable(`OpenSearch cannot be reached: ${error.message}`);
  return isOfTheMoment(error)
    ? new Unreachable(`OpenSearch gives no whole answer: ${(error as Error).message}`)
    : undefined;
};

/**
 * Returns a fault without the data that the client attaches: the request with the members' questions, and credentials. The
 * fault is a `UserError` if an operator can fix it, and `Unreachable` if it is temporary.
 */
export const plainFault = (error: unknown): unknown => {
  const told = toldFault(error);
  if (told) return told;
  return error instanceof errors.OpenSearchClientError
    ? new Error(`the cluster refuses a request: ${error.message}`)
    : error;
};

/** Returns whether a fault means that the cluster gave no valid answer, for a reason that the log shows to an operator. */
export const isNoAnswer = (fault: unknown): boolean =>
  fault instanceof Unreachable || fault instanceof UserError;

/** Runs work with the client. Throws its faults as `plainFault` returns them. */
export const plainly = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  try {
    return await work();
  } catch (error) {
    throw plainFault(error);
  }
};
