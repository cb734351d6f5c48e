export { createLocalObjects, type LocalObjectsSettings } from './create-local-objects.ts'
