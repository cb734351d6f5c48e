export { api, downloadPath } from './client.ts'
export { queryKeys } from './keys.ts'
export { ApiProblem } from './send.ts'
export { useNews } from './use-news.ts'
