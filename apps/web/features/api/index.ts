export { api, downloadPath, type GenerationOrder } from './client.ts'
export { queryKeys } from './keys.ts'
export { ApiProblem, send } from './send.ts'
export { useNews } from './use-news.ts'
