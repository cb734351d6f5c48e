export type { Asset, Origin, Preview, StoredObject } from './asset.ts'
export { fileNameOf } from './file-name.ts'
export { isKept, keptFormats, type ContentType, type MediaKind } from './media.ts'
export { contentTypeOf, ObjectKey, objectKey } from './object-key.ts'
