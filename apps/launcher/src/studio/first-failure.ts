import { ok, type Failure, type Result } from '@atelier/kernel'

/** Waits for all to succeed, or for the first to fail: nobody should wait for a build to hear that the disk is full. */
export async function firstFailure<F extends Failure>(
  works: readonly Promise<Result<unknown, F>>[],
): Promise<Result<undefined, F>> {
  return new Promise((settle, reject) => {
    const all = works.map(async (work) => {
      const result = await work
      if (!result.ok) settle(result)
    })
    Promise.all(all).then(() => settle(ok(undefined)), reject)
  })
}
