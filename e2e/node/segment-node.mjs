// Sends every kind of event with npm's @segment/analytics-node, exactly as a customer's server does.
import { Analytics } from '@segment/analytics-node'
import { everyKind } from './every-kind.mjs'
import { answer, task } from './task.mjs'

const { host, writeKey, rounds } = task
const kinds = everyKind('segment-node', rounds)
const analytics = new Analytics({ host, writeKey, flushAt: kinds.perRound })

const failed = []
analytics.on('error', (error) => failed.push(String(error.reason ?? error)))
const delivered = kinds.all.map(({ call, ...event }) => new Promise((done) => analytics[call](event, done)))
await Promise.all(delivered)
await analytics.closeAndFlush()
answer({ sent: kinds.ids, failed })
