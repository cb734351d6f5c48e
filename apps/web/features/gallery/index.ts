export {
  LazyHoverVideo,
  LazyImagePicker,
  LazyOpenImage,
  LazyPictureActions,
  preloadLightbox,
  preloadPicker,
} from './components/lazy-parts.tsx'
export { useImage } from './hooks/use-image.ts'
export { useInView } from './hooks/use-in-view.ts'
export { useOpenImage } from './hooks/use-open-image.ts'
export { useTrash } from './hooks/use-trash.ts'
export { altOf } from './model/alt-of.ts'
export { previewSet } from './model/previews.ts'
