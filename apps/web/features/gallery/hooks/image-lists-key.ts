import { queryKeys } from '@/features/api/index.ts'

/** Where all lists of images are kept; each adds what it shows. */
export const imageListsKey = [...queryKeys.images, 'list'] as const
