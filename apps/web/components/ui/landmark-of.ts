/** Where a floating part is put: inside the landmark of its anchor, so that all content of the page stays in landmarks. */
export function landmarkOf(anchor: Element | null): HTMLElement {
  return anchor?.closest<HTMLElement>('header, main, footer, aside') ?? document.body
}
