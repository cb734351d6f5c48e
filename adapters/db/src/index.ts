export { openNews, type NewsFeed, type NewsHeard } from './news/open-news.ts'
export { openDatabase, type Database } from './open-database.ts'
export { openQueue, type Queue } from './queue/open-queue.ts'
export type { JobFailure, JobHandlers, WorkOptions } from './queue/work-options.ts'
