import { listen, type Listening } from '../connection/listen.ts'
import { jobsChannel } from '../statements/news-statements.ts'
import { type Alarm, createAlarm } from './alarm.ts'
import type { Lane } from './lane.ts'

/** Wakes a lane as soon as a job of its queue is committed, or at the moment at which that job is due. */
export function hearJobs(url: string, lanes: ReadonlyMap<string, Lane>): Listening {
  const alarms = new Map<string, Alarm>()
  for (const [queue, lane] of lanes)
    alarms.set(
      queue,
      createAlarm(() => lane.wake()),
    )
  const listening = listen({
    url,
    channel: jobsChannel,
    onMessage(payload) {
      const [queue = '', wait] = payload.split(' ')
      const milliseconds = Number(wait)
      if (milliseconds > 0) alarms.get(queue)?.set(milliseconds)
      else lanes.get(queue)?.wake()
    },
    onReconnected: () => lanes.forEach((lane) => lane.wake()),
  })
  return {
    ready: listening.ready,
    async close() {
      alarms.forEach((alarm) => alarm.clear())
      await listening.close()
    },
  }
}
