// Logs in and out with a real browser, as a person does, and tells what it saw.
import { chromium } from 'playwright'
import { readFileSync } from 'node:fs'

const { browser: executablePath, origin, start, logout, user, screenshot } = JSON.parse(readFileSync(0, 'utf8'))
const seen = {}
const browser = await chromium.launch({
  executablePath,
  args: [
    '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync',
  ],
})
let page
try {
  // The page itself may fetch nothing by its policy; what is tried here is what a script of ours would.
  const context = await browser.newContext({ bypassCSP: true })
  page = await context.newPage()
  const ask = (path, init) =>
    page.evaluate(
      async ([path, init]) => {
        const answer = await fetch(path, { redirect: 'manual', ...init })
        return { status: answer.status, body: await answer.text() }
      },
      [path, init],
    )

  // Other tests kill the login provider and its database: who is told that it is away comes again.
  const patience = Date.now() + 60_000
  while ((await page.goto(origin + start)).status() >= 500 && Date.now() < patience) {
    await page.waitForTimeout(2_000)
  }
  seen.loginPage = new URL(page.url()).pathname
  await page.fill('#username', user)
  await page.fill('#password', user)
  await Promise.all([page.waitForURL(origin + '/**'), page.click('#kc-login')])
  await page.waitForLoadState()
  seen.url = page.url()
  seen.text = await page.innerText('body')
  await page.screenshot({ path: screenshot })

  seen.me = await ask('/api/me')
  seen.cookies = (await context.cookies(origin)).map(({ name, httpOnly, sameSite }) => ({ name, httpOnly, sameSite }))
  seen.scriptSees = await page.evaluate(() => document.cookie)

  const project = JSON.stringify({ name: 'By browser', timeZone: 'UTC', currency: 'EUR' })
  const json = { 'Content-Type': 'application/json' }
  seen.withoutGuard = await ask('/api/projects', { method: 'POST', headers: json, body: project })
  seen.withGuard = await ask('/api/projects', {
    method: 'POST',
    headers: { ...json, 'X-Rapport-Csrf': '1' },
    body: project,
  })

  // The services learn of the project some moments later.
  seen.live = await page.evaluate(
    (path) =>
      new Promise((resolve) => {
        const until = Date.now() + 30_000
        const watch = () => {
          const events = new EventSource(path)
          events.addEventListener('live', () => resolve('live') || events.close())
          events.onerror = () => {
            events.close()
            Date.now() < until ? setTimeout(watch, 500) : resolve('error')
          }
        }
        watch()
      }),
    `/api/projects/${JSON.parse(seen.withGuard.body).id}/live`,
  )

  await page.goto(origin + logout)
  await page.waitForLoadState()
  seen.afterLogout = await page.request.get(origin + '/api/me', { maxRedirects: 0 }).then((answer) => answer.status())
} catch (failure) {
  console.error('At', page?.url(), 'which says:', await page?.innerText('body').catch(String))
  throw failure
} finally {
  await browser.close()
}
console.log(JSON.stringify(seen))
