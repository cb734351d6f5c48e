import pg from 'pg'

/**
 * What a failed statement means for whoever sent it. `refused`: the server rolled it back, and the same may succeed
 * when it is tried again. `lost`: the connection broke, so its transaction is gone unless it was just committing.
 * `final`: the statement itself is at fault.
 */
export type FailureKind = 'refused' | 'lost' | 'final'

const serializationFailure = '40001'
const deadlock = '40P01'
const tooManyConnections = '53300'
const uniqueViolation = '23505'

/** Ends of a connection that the server tells of: shut down, crashed, starting, or we were idle for too long. */
const endings = new Set(['57P01', '57P02', '57P03', '25P03', '25P04', '08000', '08003', '08006'])

/** [RUN4] Two transactions bound one request at the same moment; the one that tries again sees who was first. */
const racing = 'attempt_request'

/** Judges the error of a statement. What did not come from the server is trouble with the connection to it. */
export function failureKind(error: unknown): FailureKind {
  if (!(error instanceof pg.DatabaseError)) return 'lost'
  const { code, constraint } = error
  if (code === serializationFailure || code === deadlock || code === tooManyConnections) return 'refused'
  if (code === uniqueViolation && constraint === racing) return 'refused'
  return code !== undefined && endings.has(code) ? 'lost' : 'final'
}
