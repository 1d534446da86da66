// The same with npm's @rudderstack/rudder-sdk-node.
import Analytics from '@rudderstack/rudder-sdk-node'
import { everyKind } from './every-kind.mjs'
import { answer, task } from './task.mjs'

const { host, writeKey, rounds } = task
const kinds = everyKind('rudder-node', rounds)
const failed = []
const analytics = new Analytics(writeKey, {
  dataPlaneUrl: host,
  flushAt: kinds.perRound,
  flushInterval: 200,
  logLevel: 'none',
  errorHandler: (error) => failed.push(String(error)),
})

// Its first event always goes alone.
const delivered = kinds.all.map(({ call, ...event }) => new Promise((done) => analytics[call](event, done)))
await Promise.all(delivered)
answer({ sent: kinds.ids, failed })
process.exit(0)
