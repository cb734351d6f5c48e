export { createMedia, type ClosableMedia, type MediaSettings } from './create-media.ts'
