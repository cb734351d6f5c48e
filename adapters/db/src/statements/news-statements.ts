import { prepared } from './prepared.ts'

/** The channel on which those who watch a workspace are told of changes. */
export const newsChannel = 'atelier_news'

/** The channel on which workers are woken: the queue's name and the milliseconds until its new job is due. */
export const jobsChannel = 'atelier_jobs'

/** The server delivers it when the transaction commits, and never when it does not. */
export const tellNews = prepared<[news: string], never>('tell-news', `select pg_notify('${newsChannel}', $1)`)

/** The wait is counted by the server's clock, so that it is right on a machine whose own clock is wrong. */
export const tellJob = prepared<[queue: string, notBefore: string | null], never>(
  'tell-job',
  `select pg_notify('${jobsChannel}', $1 || ' ' || greatest(
    0, ceil(extract(epoch from coalesce($2::timestamptz, clock_timestamp()) - clock_timestamp()) * 1000)
  )::bigint)`,
)
