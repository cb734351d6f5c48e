export { ThemeMenu } from './theme-menu.tsx'
