// npm's @rudderstack/analytics-js on a page of another origin: one request an event, in batches, by beacon, and after a page was left with
// events that had not got through.
import { awaitDelivered, inBrowser, open, somebody, together } from './shop-page.mjs'
import { answer, task } from './task.mjs'

const { browser: executablePath, host, origin, writeKey, rounds } = task
const files = { '/analytics.js': '@rudderstack/analytics-js/dist/npm/modern/bundled/esm/index.mjs' }

answer(await inBrowser(executablePath, files, async (shop) => {
  const visits = await Promise.all([
    visit(shop, host, {}),
    visit(shop, host, { queueOptions: { batch: { enabled: true, maxItems: 5, flushInterval: 300 } } }),
    visit(shop, origin, { useBeacon: true, beaconQueueOptions: { maxItems: 5, flushQueueInterval: 300 } }),
    leaveAndComeBack(shop),
  ])
  return {
    sent: together(...visits.map(({ ids }) => ids)),
    origins: [...new Set(visits.flatMap(({ seen }) => [...seen.origins]))].filter((one) => one !== new URL(shop.address).origin),
    headers: [...new Set(visits.flatMap(({ seen }) => [...seen.headers]))],
  }
}))

async function visit({ browser, address }, dataPlane, options) {
  const { page, seen } = await open(await somebody(browser), address)
  const ids = await say(page, dataPlane, options, rounds)
  await awaitDelivered(seen, ids)
  return { ids, seen }
}

// What the first page could not get rid of, the next one finds in the browser's storage.
async function leaveAndComeBack({ browser, address }) {
  const context = await somebody(browser)
  const first = await open(context, address)
  await first.page.route('**/v1/*', (route) => route.abort())
  const ids = await say(first.page, origin, {}, 1)
  await first.page.close()
  const next = await open(context, address)
  const more = await say(next.page, origin, {}, 1)
  await awaitDelivered(next.seen, together(ids, more))
  return { ids: together(ids, more), seen: next.seen }
}

function say(page, dataPlane, options, rounds) {
  return page.evaluate(
    async ({ writeKey, dataPlane, configUrl, options, rounds }) => {
      const { RudderAnalytics } = await import('/analytics.js')
      const analytics = new RudderAnalytics()
      analytics.load(writeKey, dataPlane, { configUrl, ...options })
      await new Promise((ready) => analytics.ready(ready))
      const ids = {}
      const say = (call, ...words) =>
        new Promise((said) => {
          analytics[call](...words, (event) => {
            ids[call] = [...(ids[call] ?? []), event.messageId]
            said()
          })
        })
      await say('page', 'Home')
      for (let round = 0; round < rounds; round++) {
        await say('identify', 'rudder-browser-user', { plan: 'team' })
        await say('track', 'Report Created', { round, title: 'Grüße 👍' })
        await say('group', 'rudder-browser-account', { seats: 5 })
        await say('alias', 'rudder-browser-user', `rudder-browser-former-${round}`)
        await say('page', 'Report')
      }
      return ids
    },
    { writeKey, dataPlane, configUrl: origin, options, rounds },
  )
}
