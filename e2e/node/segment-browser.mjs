// npm's @segment/analytics-next on a page of another origin: one request an event, in batches, and with nothing but its host changed.
import { awaitDelivered, inBrowser, open, somebody, together } from './shop-page.mjs'
import { answer, task } from './task.mjs'

const { browser: executablePath, host, origin, writeKey, rounds } = task
const files = { '/analytics.js': '@segment/analytics-next/dist/umd/index.js' }
const through = { apiHost: `${new URL(host).host}/v1`, protocol: 'http' }
const inBatches = { strategy: 'batching', config: { size: 5, timeout: 300 } }

answer(await inBrowser(executablePath, files, async (shop) => {
  const visits = await Promise.all([
    visit(shop, through),
    visit(shop, { ...through, deliveryStrategy: inBatches }),
    visit(shop, undefined),
  ])
  return {
    sent: together(...visits.map(({ ids }) => ids)),
    origins: [...new Set(visits.flatMap(({ seen }) => [...seen.origins]))].filter((one) => one !== new URL(shop.address).origin),
    headers: [...new Set(visits.flatMap(({ seen }) => [...seen.headers]))],
  }
}))

async function visit({ browser, address }, segment) {
  const { page, seen } = await open(await somebody(browser), address)
  await page.addScriptTag({ url: '/analytics.js' })
  const ids = await page.evaluate(
    async ({ writeKey, cdnURL, segment, rounds }) => {
      const options = segment ? { integrations: { 'Segment.io': segment } } : {}
      const analytics = window.AnalyticsNext.AnalyticsBrowser.load({ writeKey, cdnURL }, options)
      const ids = {}
      const say = async (call, ...words) => {
        const said = await analytics[call](...words)
        ids[call] = [...(ids[call] ?? []), said.event.messageId]
      }
      await say('page', 'Home')
      for (let round = 0; round < rounds; round++) {
        await say('identify', 'segment-browser-user', { plan: 'team' })
        await say('track', 'Report Created', { round, title: 'Grüße 👍' })
        await say('screen', 'Report')
        await say('group', 'segment-browser-account', { seats: 5 })
        await say('alias', 'segment-browser-user', `segment-browser-former-${round}`)
        await say('page', 'Report')
      }
      return ids
    },
    { writeKey, cdnURL: origin, segment, rounds },
  )
  await awaitDelivered(seen, ids)
  return { ids, seen }
}
