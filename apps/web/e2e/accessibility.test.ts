import type { Member } from '@atelier/testkit/member'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { signInAs } from './stage/sign-in-as.ts'
import { newMember } from './stage/studio.ts'
import { untilOver } from './stage/until-over.ts'

const publicPages = [
  '/',
  '/sign-in',
  '/sign-up',
  '/verify?sent=1',
  '/forgot-password',
  '/reset-password?token=x',
  '/outbox',
  '/no-such-page',
]
const memberPages = ['/generate', '/gallery', '/gallery/trash']
const looks = [
  { colorScheme: 'dark', viewport: { width: 1440, height: 900 } },
  { colorScheme: 'light', viewport: { width: 390, height: 844 } },
] as const

let member: Member

test.beforeAll(async () => {
  member = await newMember()
  const good = await member.generate('a11y-good', {
    prompt: 'a lighthouse above a calm sea',
    count: 2,
    size: 'square',
  })
  const bad = await member.generate('a11y-bad-run', { prompt: 'refused [fail:content_policy]' })
  await Promise.all([untilOver(member, good.body['id']), untilOver(member, bad.body['id'])])
})

// The letter's frame is a document of its own that runs nothing, axe included.
async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
}

for (const look of looks) {
  test.describe(`axe finds nothing, ${look.colorScheme}, ${look.viewport.width} pixels wide`, () => {
    test.use(look)
    for (const path of publicPages) {
      test(path, async ({ page }) => {
        await page.goto(path)
        await expect(page.locator('h1').first()).toBeVisible()
        expect(await findings(page)).toEqual([])
      })
    }
    for (const path of memberPages) {
      test(path, async ({ page, context }) => {
        await signInAs(context, member)
        await page.goto(path)
        await page.waitForLoadState('networkidle').catch(() => undefined)
        await expect(page.locator('main')).toBeVisible()
        expect(await findings(page)).toEqual([])
      })
    }
  })
}

test('axe finds nothing in an open picture', async ({ page, context }) => {
  await signInAs(context, member)
  await page.goto('/gallery')
  await page
    .getByRole('button', { name: /a lighthouse above a calm sea/ })
    .first()
    .click()
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await findings(page)).toEqual([])
})
