/** The moments at which a crash would hurt most; the crash test kills a process at each of them. */
export const failpointNames = [
  'after-hold',
  'after-post',
  'before-recording-reply',
  'mid-download',
  'before-settle',
] as const
export type FailpointName = (typeof failpointNames)[number]

/** Marks such a moment. Does nothing, unless a test asked for a crash just here. */
export type Failpoint = (name: FailpointName) => Promise<void>
