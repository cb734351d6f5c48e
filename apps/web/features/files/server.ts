export { downloadAsset } from './download-asset.ts'
export { serveMedia } from './serve-media.ts'
