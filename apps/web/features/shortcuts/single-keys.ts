const storageKey = 'atelier-single-keys'

/** Whether single letters work as shortcuts. WCAG 2.1.4 asks for a way to turn them off: people who dictate type them by accident. */
export function singleKeysAreOn(): boolean {
  return localStorage.getItem(storageKey) !== 'off'
}

/** Remembers the choice on this device. */
export function turnSingleKeys(on: boolean): void {
  localStorage.setItem(storageKey, on ? 'on' : 'off')
}
