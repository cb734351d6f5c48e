import { expect, type Locator, type Page } from '@playwright/test'

/** Presses Tab until `target` has the focus: what cannot be reached so, a keyboard cannot use. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target.first()).toBeVisible()
  for (let press = 0; press < 80; press += 1) {
    await page.keyboard.press('Tab')
    if (await target.first().evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`80 times Tab did not reach ${String(target)}`)
}
