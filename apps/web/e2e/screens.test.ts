import path from 'node:path'
import { expect, test } from '@playwright/test'
import { signInAs } from './stage/sign-in-as.ts'
import { newMember } from './stage/studio.ts'
import { untilOver } from './stage/until-over.ts'

// The pictures of README and documentation, made of the real thing: with ATELIER_SCREENS=1 they are taken anew.
const folder = path.join(import.meta.dirname, '../../../docs/screens')

const works = [
  ['alpine lake with aurora, cinematic', 'landscape_16_9'],
  ['peony bouquet, soft studio light', 'portrait_4_3'],
  ['neon city street in the rain', 'landscape_4_3'],
  ['a sailboat on a calm sea under the moon', 'square_hd'],
  ['desert dunes at golden hour', 'landscape_16_9'],
  ['astronaut portrait with rim light', 'portrait_4_3'],
  ['coral reef, light from above', 'landscape_4_3'],
  ['flowing silk in violet and gold', 'square_hd'],
  ['arches of white stone in morning light', 'portrait_16_9'],
  ['a lighthouse on a cliff at dusk', 'landscape_4_3'],
] as const

if (process.env['ATELIER_SCREENS'] === '1') {
  test('the screens of the documentation', async ({ page, context }) => {
    test.setTimeout(180_000)
    const member = await newMember()
    for (const [index, [prompt, size]] of works.entries()) {
      const order = { modelId: 'fal-ai/flux/dev', prompt, size, seed: index + 1 }
      const { body } = await member.call('POST /api/generate/text-to-image', order, {
        'idempotency-key': `screen-${index}-${crypto.randomUUID()}`,
      })
      await untilOver(member, body['id'])
    }
    await signInAs(context, member)
    await page.emulateMedia({ colorScheme: 'dark' })
    for (const name of ['generate', 'gallery']) {
      await page.goto(`/${name}`)
      await expect(page.getByRole('img').first()).toBeVisible()
      await page.waitForTimeout(2000)
      await page.screenshot({ path: path.join(folder, `${name}.png`) })
    }
  })
}
