import { oc } from '@orpc/contract'
import { z } from 'zod'
import { ImageMetadata, ImageView, MediaKind } from './views.ts'

const tags = ['Images']
const ById = z.strictObject({ id: z.string().max(64) })

export const images = {
  list: oc
    .route({
      method: 'GET',
      path: '/images',
      operationId: 'listImages',
      summary: 'Your images and videos, newest first',
      tags,
    })
    .input(
      z.strictObject({
        cursor: z.string().max(200).optional(),
        limit: z.int().min(1).max(100).default(60),
        trashed: z.boolean().default(false),
        kind: MediaKind.optional(),
      }),
    )
    .output(z.object({ items: z.array(ImageView).readonly(), next: z.string().nullable() })),
  find: oc
    .route({
      method: 'GET',
      path: '/images/{id}',
      operationId: 'findImage',
      summary: 'One image or video',
      tags,
    })
    .input(ById)
    .output(ImageView),
  metadata: oc
    .route({
      method: 'GET',
      path: '/images/{id}/metadata',
      operationId: 'imageMetadata',
      summary: 'Where an image comes from',
      tags,
    })
    .input(ById)
    .output(ImageMetadata),
  trash: oc
    .route({
      method: 'DELETE',
      path: '/images/{id}',
      operationId: 'trashImage',
      summary: 'Put an image in the trash',
      tags,
    })
    .input(ById)
    .output(ImageView),
  restore: oc
    .route({
      method: 'POST',
      path: '/images/{id}/restore',
      operationId: 'restoreImage',
      summary: 'Take an image back out of the trash',
      tags,
    })
    .input(ById)
    .output(ImageView),
}
