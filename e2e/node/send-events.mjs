// Sends events with the stock client, exactly as a customer's server does.
import { Analytics } from '@segment/analytics-node'
import { readFileSync } from 'node:fs'

const { host, writeKey, calls } = JSON.parse(readFileSync(0, 'utf8'))
const analytics = new Analytics({ host, writeKey, flushAt: 3 })

let failure
analytics.on('error', (error) => {
  failure = error
})
for (const { call, ...event } of calls) {
  analytics[call](event, (error) => {
    failure ??= error
  })
}
await analytics.closeAndFlush()
if (failure) {
  console.error(failure)
  process.exit(1)
}
console.log(JSON.stringify({ sent: calls.length }))
