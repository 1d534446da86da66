// The same with npm's @rudderstack/rudder-sdk-node; and at last, in one go, more than it should put into one batch.
import Analytics from '@rudderstack/rudder-sdk-node'
import { everyKind, idsByCall } from './every-kind.mjs'
import { answer, task } from './task.mjs'

const { host, writeKey, rounds } = task
const kinds = everyKind('rudder-node', rounds)
const failed = []
const errorHandler = (error) => failed.push(String(error))

// Its first event always goes alone.
await sendAll(kinds.all, { flushAt: kinds.perRound, flushInterval: 200 })
const large = Array.from({ length: 30 }, (_, number) => ({
  call: 'track',
  messageId: `rudder-node-large-${number}`,
  userId: 'rudder-node-user',
  event: 'Report Uploaded',
  properties: { text: String(number % 10).repeat(30_000) },
}))
await sendAll(large, { flushInterval: 200 })
answer({ sent: idsByCall([...kinds.all, ...large]), failed })

function sendAll(events, options) {
  const analytics = new Analytics(writeKey, { dataPlaneUrl: host, logLevel: 'none', errorHandler, ...options })
  return Promise.all(events.map(({ call, ...event }) => new Promise((done) => analytics[call](event, done))))
}
