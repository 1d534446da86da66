// What a server says of one person: a visitor looks around on two devices, becomes a user, and goes on as a member of an account.
export function everyKind(client, rounds) {
  const all = Array.from({ length: rounds }, (_, round) => aRound(client, round)).flat()
  return { all, perRound: all.length / rounds, ids: idsByCall(all) }
}

export function idsByCall(events) {
  return events.reduce((ids, { call, messageId }) => ({ ...ids, [call]: [...(ids[call] ?? []), messageId] }), {})
}

function aRound(client, round) {
  const visitor = { anonymousId: `${client}-device` }
  const other = `${client}-former-${round}`
  const user = { userId: `${client}-user` }
  return [
    { call: 'page', anonymousId: other, name: 'Pricing', properties: { path: '/pricing' } },
    { call: 'page', ...visitor, name: 'Home', properties: { path: '/' } },
    { call: 'identify', ...visitor, ...user, traits: { plan: 'team' } },
    { call: 'track', ...user, event: 'Report Created', properties: { round, title: 'Grüße 👍' } },
    { call: 'screen', ...user, name: 'Report' },
    { call: 'group', ...user, groupId: `${client}-account`, traits: { seats: 5 } },
    { call: 'alias', ...user, previousId: other },
  ].map((event, position) => ({ ...event, messageId: `${client}-${round}-${position}` }))
}
