import { errors } from '@opensearch-project/opensearch';
import { Unreachable, UserError } from '../../../shared/index.ts';

/** An index is not there: an edition was replaced, or never written. */
export class IndexGone extends Error {
  override readonly name = 'IndexGone';
}

/** An answer that is no whole one: another node, or a later attempt, may have it. */
export class Partial extends Error {
  override readonly name = 'Partial';
}

const isResponse = (error: unknown): error is errors.ResponseError => error instanceof errors.ResponseError;

/** Whether another node, or a later attempt, may not have a fault. */
export const isOfTheMoment = (error: unknown): boolean =>
  error instanceof Partial ||
  error instanceof errors.ConnectionError ||
  error instanceof errors.TimeoutError ||
  error instanceof errors.NoLivingConnectionsError ||
  error instanceof errors.DeserializationError ||
  (isResponse(error) && (error.statusCode === 429 || (error.statusCode ?? 0) >= 500));

/** The error of an item of an answer that holds many. */
export interface ItemError {
  readonly type?: string;
  readonly reason?: string;
}

/** Throws what the error of an item stands for. */
export const refuse = ({ type = '', reason = '' }: ItemError, status = 500): never => {
  if (type === 'index_not_found_exception') throw new IndexGone(reason);
  if (status === 429 || status >= 500) throw new Partial(`${type}: ${reason}`);
  throw new Error(`the cluster refuses a request: ${type}: ${reason}`);
};

const certificate = /certificate|self-signed|altnames|wrong version number/i;

/** A fault that an operator can mend, or that passes; undefined for others. */
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
 * A fault without what the client hangs on it: the request, what members asked in it, and credentials. It is a `UserError`
 * where an operator can mend it, and `Unreachable` where it passes.
 */
export const plainFault = (error: unknown): unknown => {
  const told = toldFault(error);
  if (told) return told;
  return error instanceof errors.OpenSearchClientError
    ? new Error(`the cluster refuses a request: ${error.message}`)
    : error;
};

/** Whether a cluster gave no answer, or none that counts, for a reason that an operator is told. */
export const isNoAnswer = (fault: unknown): boolean =>
  fault instanceof Unreachable || fault instanceof UserError;

/** Does work of the client's. Throws plain faults. */
export const plainly = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  try {
    return await work();
  } catch (error) {
    throw plainFault(error);
  }
};
