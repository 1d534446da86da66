// A customer's page with a stock client in it, on an origin of its own, in a real browser.
import { chromium } from 'playwright'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'

const PATIENCE = 90_000

export async function inBrowser(executablePath, files, visit) {
  const server = createServer((request, response) => {
    const file = files[new URL(request.url, 'http://shop').pathname]
    if (file) {
      response.setHeader('Content-Type', 'text/javascript')
      response.end(readFileSync(fileURLToPath(new URL(`node_modules/${file}`, import.meta.url))))
    } else {
      response.setHeader('Content-Type', 'text/html')
      response.end('<!doctype html><html lang="en"><title>Shop</title><h1>Shop</h1>')
    }
  })
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening))
  const browser = await chromium.launch({
    executablePath,
    args: [
      '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
      '--disable-background-networking', '--disable-component-update', '--disable-sync',
    ],
  })
  try {
    return await visit({ browser, address: `http://127.0.0.1:${server.address().port}/` })
  } finally {
    await browser.close()
    server.close()
  }
}

// Somebody with a browser of their own, which says what it would say if it had a window: without one it is taken for a crawler.
export function somebody(browser) {
  const [version] = browser.version().split('.')
  const userAgent = `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${version}.0.0.0 Safari/537.36`
  return browser.newContext({ userAgent })
}

// Opens the page and keeps count of what it was told is durable, and of everybody it talked to.
export async function open(context, address) {
  const page = await context.newPage()
  const seen = { delivered: new Set(), beacons: [], beaconsDelivered: 0, origins: new Set(), headers: new Set(), console: [] }
  // What a beacon carries can be seen only where it sets out.
  await page.exposeFunction('beaconSetsOut', (body) => seen.beacons.push(body))
  await page.addInitScript(() => {
    const send = navigator.sendBeacon.bind(navigator)
    navigator.sendBeacon = (url, body) => {
      body.text().then(window.beaconSetsOut)
      return send(url, body)
    }
  })
  page.on('console', (message) => seen.console.push(message.text()))
  page.on('request', (request) => {
    seen.origins.add(new URL(request.url()).origin)
    Object.keys(request.headers()).forEach((name) => seen.headers.add(name))
  })
  page.on('requestfinished', async (request) => {
    const answer = await request.response()
    if (request.method() !== 'POST' || !answer?.ok()) {
      return
    }
    if (request.postData() === null) {
      seen.beaconsDelivered += 1
    } else {
      idsIn(request.postData()).forEach((id) => seen.delivered.add(id))
    }
  })
  await page.goto(address)
  return { page, seen }
}

export async function awaitDelivered(seen, ids) {
  const deadline = Date.now() + PATIENCE
  const missing = () => Object.values(ids).flat().filter((id) => !delivered(seen).has(id))
  while (missing().length > 0) {
    if (Date.now() > deadline) {
      throw new Error(`Never delivered: ${missing()}. The console says: ${seen.console.slice(-20).join('\n')}`)
    }
    await new Promise((later) => setTimeout(later, 50))
  }
}

// Which answer belongs to which beacon is not to be seen; when each has one, all have arrived.
function delivered(seen) {
  return seen.beaconsDelivered === seen.beacons.length
    ? new Set([...seen.delivered, ...seen.beacons.flatMap(idsIn)])
    : seen.delivered
}

function idsIn(body) {
  const message = JSON.parse(body)
  return (message.batch ?? [message]).map(({ messageId }) => messageId)
}

export function together(...idsByCall) {
  const all = {}
  for (const ids of idsByCall) {
    for (const [call, some] of Object.entries(ids)) {
      all[call] = [...(all[call] ?? []), ...some]
    }
  }
  return all
}
