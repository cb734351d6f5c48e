export { doorPicture, recordPicture, wallPictures } from './pictures.ts'
export { ShowcaseFigure } from './showcase-figure.tsx'
