// Answers the page of a link as a person does whose browser runs no scripts, looks at it by day and by night, and has axe look too.
import { chromium } from 'playwright'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const { browser: executablePath, link, other, machine, screenshots } = JSON.parse(readFileSync(0, 'utf8'))
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const telephone = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, locale: 'de-DE' }
const seen = { violations: [], requests: [], policyBroken: [] }
const browser = await chromium.launch({
  executablePath,
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync'],
})

/** What axe finds in this very page; it needs scripts, which the page itself has none of. */
const check = async (name, html, colorScheme) => {
  const context = await browser.newContext({ ...telephone, colorScheme })
  const page = await context.newPage()
  await page.setContent(html)
  await page.addScriptTag({ content: axe })
  const found = await page.evaluate(() => globalThis.axe.run())
  seen.violations.push(
    ...found.violations.map(({ id, nodes }) => `${name}, ${colorScheme}: ${id} ${nodes.map((node) => node.html).join(' ')}`),
  )
  seen.checked = (seen.checked ?? 0) + found.passes.length
  await context.close()
}

const look = async (page, name) => {
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme })
    await page.screenshot({ path: `${screenshots}/link-${name}-${colorScheme}.png`, fullPage: true })
  }
  const html = await page.content()
  for (const colorScheme of ['light', 'dark']) {
    await check(name, html, colorScheme)
  }
}

try {
  const context = await browser.newContext({ ...telephone, javaScriptEnabled: false })
  const page = await context.newPage()
  page.on('request', (request) => seen.requests.push(`${request.method()} ${request.resourceType()}`))
  page.on('console', (message) => message.text().includes('Content Security Policy') && seen.policyBroken.push(message.text()))

  const opened = await page.goto(link + '?score=9')
  seen.status = opened.status()
  seen.policy = opened.headers()['content-security-policy']
  seen.cacheControl = await opened.headerValue('cache-control')
  seen.title = await page.title()
  seen.tooWide = await page.locator('html').evaluate((html) => html.scrollWidth > html.clientWidth)
  await look(page, 'score')

  // With the keyboard alone: the chosen score, one up, and on.
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowRight')
  seen.byKeyboard = await page.locator('input:checked').getAttribute('value')
  const go = async (selector, there) => {
    await page.click(selector)
    await page.waitForSelector(there, { state: 'attached' })
  }
  const [posted] = await Promise.all([
    page.waitForRequest((request) => request.method() === 'POST'),
    go('button[value=on]', 'textarea'),
  ])
  seen.origin = (await posted.allHeaders()).origin
  await look(page, 'words')
  await page.fill('textarea', 'Schnell & <b>freundlich</b>')
  await go('button[value=on]', 'label:has-text("Preis")')
  await go('button[value=on]', '.problem')
  seen.problem = await page.innerText('.problem')
  await look(page, 'problem')
  await go('button[value=back]', 'textarea')
  seen.kept = await page.inputValue('textarea')
  await go('button[value=on]', 'label:has-text("Preis")')
  await page.click('label:has-text("Preis")')
  await go('button[value=on]', 'main:not(:has(form)) h1')
  seen.thanks = await page.innerText('h1')
  seen.cookies = (await context.cookies()).length
  await look(page, 'thanks')

  await page.goto(other)
  await look(page, 'faces')
  await go('nav a[lang=ar]', 'html[dir=rtl]')
  seen.direction = await page.locator('html').getAttribute('dir')
  await look(page, 'arabic')

  // A scanner of mails follows every link, also the one that nobody sees.
  seen.trap = (await page.goto(machine.replace('/link/', '/trap/'))).status()
  await page.goto(machine)
  await page.click('label:has-text("9")')
  await go('button[value=on]', 'textarea')
  await context.close()
} finally {
  await browser.close()
}
console.log(JSON.stringify(seen))
