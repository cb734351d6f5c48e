import type { Member } from '@atelier/testkit/member'
import type { TestStudio } from '@atelier/testkit/studio'
import { chromium } from '@playwright/test'

/** Instants of one generation as the browser saw them, in milliseconds since 1970. */
interface SeenGeneration {
  readonly clickedAt: number
  readonly visibleAt: number
}

/** The Generate page in a real browser. */
export interface GeneratePage {
  generate(prompt: string): Promise<SeenGeneration>
  close(): Promise<void>
}

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

// Runs in the page: notes the click when it reaches the document, marks the picture as soon as it is in the document,
// and asks the browser when it was painted.
const watch = `(prompt) => new Promise((resolve) => {
  const isOurs = (image) => image.alt.includes(prompt)
  let clickedAt = 0
  document.addEventListener('click', () => { clickedAt ||= performance.timeOrigin + performance.now() }, { capture: true, once: true })
  const marking = new MutationObserver(() => {
    for (const image of document.images) if (isOurs(image)) image.setAttribute('elementtiming', prompt)
  })
  marking.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['src'] })
  new PerformanceObserver((list, observer) => {
    const paint = list.getEntries().find((entry) => entry.identifier === prompt)
    if (!paint) return
    marking.disconnect()
    observer.disconnect()
    resolve({ clickedAt, visibleAt: performance.timeOrigin + (paint.renderTime || paint.loadTime) })
  }).observe({ type: 'element', buffered: true })
})`

/** Opens the page with the member's session. */
export async function openGeneratePage(studio: TestStudio, member: Member): Promise<GeneratePage> {
  const browser = await chromium.launch({
    executablePath: process.env['ATELIER_CHROMIUM'] ?? '/usr/bin/chromium',
    args: flags,
  })
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  await context.addCookies(cookiesOf(member, studio.url))
  const page = await context.newPage()
  await page.goto(`${studio.url}/generate?model=fal-ai/flux/schnell`)
  return {
    async generate(prompt) {
      await page.getByRole('textbox', { name: 'Prompt', exact: true }).fill(prompt)
      const seen = page.evaluate<SeenGeneration>(`(${watch})(${JSON.stringify(prompt)})`)
      await page.getByRole('button', { name: /^Generate/ }).click()
      return seen
    },
    close: () => browser.close(),
  }
}

function cookiesOf(member: Member, url: string) {
  return member.cookie.split('; ').map((pair) => {
    const [name = '', ...value] = pair.split('=')
    return { name, value: value.join('='), url, httpOnly: true, sameSite: 'Lax' as const }
  })
}
