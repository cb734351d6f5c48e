import { expect, test } from '@playwright/test'
import { signInAs } from './stage/sign-in-as.ts'
import { emulator, newMember, newName } from './stage/studio.ts'

const aPrompt = () => `a tin robot ${newName()}`

test('a reload in the middle of a run loses nothing', async ({ page, context }) => {
  await signInAs(context, await newMember())
  const prompt = aPrompt()
  await emulator().faults([{ match: { prompt }, action: { kind: 'pace', runMilliseconds: 4000 } }])
  await page.goto('/generate')
  await page.getByRole('textbox', { name: 'Prompt', exact: true }).fill(prompt)
  await page.getByRole('button', { name: /^Generate/ }).click()
  await expect(page.getByRole('progressbar').first()).toBeVisible()
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Prompt', exact: true })).toHaveValue(prompt)
  await expect(page.getByRole('button', { name: new RegExp(`^Open: .*${prompt}`) })).toBeVisible({
    timeout: 30_000,
  })
})

test('[RUN3] a double click starts one run', async ({ page, context }) => {
  const member = await newMember()
  await signInAs(context, member)
  await page.goto('/generate')
  await page.getByRole('textbox', { name: 'Prompt', exact: true }).fill(aPrompt())
  await page.getByRole('button', { name: /^Generate/ }).dblclick()
  await expect(page.getByRole('progressbar').first()).toBeVisible()
  await page.waitForTimeout(500)
  const { items } = await member.expect(200, 'GET /api/generate/history')
  expect(items).toHaveLength(1)
})

test('a picture that another tab started appears in this one', async ({ page, context }) => {
  const member = await newMember()
  await signInAs(context, member)
  await page.goto('/generate')
  await expect(page.getByRole('button', { name: /^Generate/ })).toBeVisible()
  const prompt = aPrompt()
  await member.generate(`other-${prompt.replaceAll(' ', '-')}`, { prompt, size: 'square' })
  await expect(page.getByRole('button', { name: new RegExp(`^Open: .*${prompt}`) })).toBeVisible({
    timeout: 30_000,
  })
})

test('a refusal of the model is told in plain words, with a way to try again', async ({ page, context }) => {
  await signInAs(context, await newMember())
  await page.goto('/generate')
  await page.getByRole('textbox', { name: 'Prompt', exact: true }).fill(`${aPrompt()} [fail:content_policy]`)
  await page.getByRole('button', { name: /^Generate/ }).click()
  await expect(page.getByText(/Not charged/).first()).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('button', { name: /Try again/ }).first()).toBeVisible()
})

test('without a prompt the button says what is missing', async ({ page, context }) => {
  await signInAs(context, await newMember())
  await page.goto('/generate')
  await page.getByRole('textbox', { name: 'Prompt', exact: true }).fill('')
  await expect(page.getByText('Describe what you want to see.')).toBeVisible()
})

test('a connection that was lost for a while is caught up with', async ({ page, context }) => {
  const member = await newMember()
  await signInAs(context, member)
  await page.goto('/generate')
  await expect(page.getByRole('button', { name: /^Generate/ })).toBeVisible()
  await context.setOffline(true)
  const prompt = aPrompt()
  await member.generate(`offline-${prompt.replaceAll(' ', '-')}`, { prompt, size: 'square' })
  await page.waitForTimeout(3000)
  await context.setOffline(false)
  await expect(page.getByRole('button', { name: new RegExp(`^Open: .*${prompt}`) })).toHaveCount(1, {
    timeout: 30_000,
  })
})
