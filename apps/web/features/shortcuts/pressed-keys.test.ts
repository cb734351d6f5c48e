import { expect, it } from 'vitest'
import { pressedKeys } from './pressed-keys.ts'

const press = { key: '[', ctrlKey: false, metaKey: false, altKey: false, isComposing: false }
const onPage = { inTextField: false, singleKeys: true }

it('names a plain key and one with Ctrl or Command', () => {
  expect(pressedKeys(press, onPage)).toBe('[')
  expect(pressedKeys({ ...press, key: 'K', metaKey: true }, onPage)).toBe('mod+k')
  expect(pressedKeys({ ...press, key: 'k', ctrlKey: true }, onPage)).toBe('mod+k')
})

it('leaves letters to the text field in which they are typed, but not what is pressed with Ctrl', () => {
  expect(pressedKeys(press, { ...onPage, inTextField: true })).toBeUndefined()
  expect(pressedKeys({ ...press, key: 'Enter', ctrlKey: true }, { ...onPage, inTextField: true })).toBe(
    'mod+enter',
  )
})

it('ignores single keys when the person turned them off (WCAG 2.1.4)', () => {
  expect(pressedKeys(press, { ...onPage, singleKeys: false })).toBeUndefined()
})

it('ignores what an input method composes and what Alt types', () => {
  expect(pressedKeys({ ...press, isComposing: true }, onPage)).toBeUndefined()
  expect(pressedKeys({ ...press, altKey: true }, onPage)).toBeUndefined()
})
