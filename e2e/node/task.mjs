// What the test wants, and what it is told.
import { readFileSync } from 'node:fs'

export const task = JSON.parse(readFileSync(0, 'utf8'))

export function answer(seen) {
  process.stdout.write(JSON.stringify(seen))
}
