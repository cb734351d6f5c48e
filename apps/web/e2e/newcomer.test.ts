import { expect, test } from '@playwright/test'
import { tabTo } from './stage/press-to.ts'
import { newName } from './stage/studio.ts'

const password = 'correct horse battery staple'

test('a newcomer signs up, makes a picture, finds it in the gallery, opens it, bins it and takes it back', async ({
  page,
}) => {
  const email = `${newName()}@example.com`
  const prompt = `a red fox in deep snow ${newName()}`
  await page.goto('/')
  await page.getByRole('link', { name: 'Start creating' }).first().click()
  await page.getByLabel('Name').fill('Ada')
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Create the account' }).click()

  await expect(page.getByRole('heading', { name: 'Check your mail' })).toBeVisible()
  await page.getByRole('link', { name: /Mail is simulated/ }).click()
  // Other tests get letters too.
  await page.getByRole('link', { name: new RegExp(email) }).click()
  await expect(page.getByText(`To ${email}`)).toBeVisible()
  await page.getByRole('link', { name: 'Open its link' }).click()
  await page.getByRole('link', { name: 'Make the first picture' }).click()

  await page.getByRole('textbox', { name: 'Prompt', exact: true }).fill(prompt)
  const generate = page.getByRole('button', { name: /^Generate/ })
  await expect(generate).toContainText('1 credit')
  await generate.click()
  await expect(page.getByRole('progressbar').first()).toBeVisible()
  const picture = page.getByRole('button', { name: new RegExp(`^Open: .*${prompt}`) })
  await expect(picture).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText('99', { exact: false }).first()).toBeVisible()

  await page.getByRole('link', { name: 'Gallery' }).first().click()
  await expect(page.getByRole('grid')).toBeVisible()
  const tile = page.getByRole('button', { name: new RegExp(prompt) }).first()
  await tile.click()
  const viewer = page.getByRole('dialog')
  await expect(viewer.getByText(prompt).first()).toBeVisible()
  const download = page.waitForEvent('download')
  await viewer.getByRole('link', { name: 'Download' }).first().click()
  expect((await download).suggestedFilename()).toMatch(/^a-red-fox-in-deep-snow-.*\.jpg$/)
  await page.keyboard.press('Escape')
  await expect(viewer).toBeHidden()

  await tile.focus()
  await page.keyboard.press('Delete')
  await expect(tile).toBeHidden()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(tile).toBeVisible()
})

test('the same by keyboard alone', async ({ page }) => {
  const email = `${newName()}@example.com`
  const prompt = `an owl at night ${newName()}`
  await page.goto('/sign-up')
  await tabTo(page, page.getByLabel('Name'))
  await page.keyboard.type('Grace')
  await tabTo(page, page.getByLabel('Email'))
  await page.keyboard.type(email)
  await tabTo(page, page.getByLabel('Password', { exact: true }))
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')

  await tabTo(page, page.getByRole('link', { name: /Mail is simulated/ }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('link', { name: new RegExp(email) }))
  await page.keyboard.press('Enter')
  await expect(page.getByText(`To ${email}`)).toBeVisible()
  await tabTo(page, page.getByRole('link', { name: 'Open its link' }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('link', { name: 'Make the first picture' }))
  await page.keyboard.press('Enter')

  await tabTo(page, page.getByRole('textbox', { name: 'Prompt', exact: true }))
  await page.keyboard.type(prompt)
  await page.keyboard.press('Control+Enter')
  const picture = page.getByRole('button', { name: new RegExp(`^Open: .*${prompt}`) })
  await expect(picture).toBeVisible({ timeout: 30_000 })

  await tabTo(page, page.getByRole('link', { name: 'Gallery' }).first())
  await page.keyboard.press('Enter')
  await expect(page.getByRole('grid')).toBeVisible()
  const tile = page.getByRole('button', { name: new RegExp(prompt) }).first()
  await tabTo(page, tile)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog').getByText(prompt).first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(tile).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(tile).toBeHidden()
})
