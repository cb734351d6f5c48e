/** A key press, as much of it as a shortcut depends on. */
export interface KeyPress {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  isComposing: boolean
}

/** The name of a key press as shortcuts write it, or nothing when no shortcut can mean it. */
export function pressedKeys(
  press: KeyPress,
  where: { inTextField: boolean; singleKeys: boolean },
): string | undefined {
  if (press.isComposing || press.altKey) return undefined
  const modified = press.ctrlKey || press.metaKey
  if (!modified && (where.inTextField || !where.singleKeys)) return undefined
  return `${modified ? 'mod+' : ''}${press.key.toLowerCase()}`
}

/** Whether letters typed here go into a text. */
export function isTextField(element: Element | null): boolean {
  return (
    element?.closest(
      'textarea, select, [contenteditable], input:not([type=radio], [type=checkbox], [type=range])',
    ) != null
  )
}
