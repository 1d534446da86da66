-- Everybody who may have changed: a user, whoever the user went into, an anonymous id, and every
-- user that it ever belonged to.
with taken as (
  {taken}
),
named as (
  select project, id as user_id from taken where kind = 'user'
  union
  select o.project, o.user_id
  from ownership o
  semi join taken t
    on t.kind = 'anonymous' and t.project = o.project and t.id = o.anonymous_id
),
candidate as (
  select project, person_of(user_id, null) as person from named
  union
  select n.project, person_of(m.into_user, null)
  from named n
  join merged_user m on m.project = n.project and m.user_id = n.user_id
  union
  select project, person_of(null, id) from taken where kind = 'anonymous'
),
-- Numbers find events several times as fast as names.
numbered as (
  select p.number, p.project, p.name as person
  from person p
  semi join candidate c on c.project = p.project and c.person = p.name
),
theirs_or_bots as (
  select n.project, n.person, e.ts, e.type, e.traits, e.group_id, e.anonymous_id, e.previous_id,
    e.user_id, e.bot
  from event e
  join numbered n on n.number = e.person_no
),
theirs as (
  select * from theirs_or_bots where not bot
),
seen as (
  select project, person, min(ts) as first_seen, max(ts) as last_seen
  from theirs
  group by all
),
said as (
  select project, person, traits, max(ts) as ts
  from theirs
  where type = 'identify' and traits <> '{}'
  group by all
),
trait as (
  select project, person, list(traits order by ts, traits) as traits from said group by all
),
member as (
  select project, person, group_id, max(ts) as ts
  from theirs
  where type = 'group' and group_id is not null
  group by all
),
account as (
  select project, person, list(group_id order by ts desc, group_id) as accounts
  from member
  group by all
),
-- What was said last of a device was said by the one whose it is.
said_of_device as (
  select project, ts,
    unnest([anonymous_id, case when type = 'alias' then previous_id end]) as anonymous_id
  from theirs_or_bots
  where user_id is not null
),
linked as (
  select project, anonymous_id, max(ts) as ts from said_of_device group by all
),
device as (
  select o.project, person_of(coalesce(m.into_user, o.user_id), null) as person,
    list(o.anonymous_id order by l.ts desc, o.anonymous_id) as devices
  from ownership o
  join linked l on l.project = o.project and l.anonymous_id = o.anonymous_id
  left join merged_user m on m.project = o.project and m.user_id = o.user_id
  where o.until_ts is null
  group by all
),
merged as (
  select project, person_of(into_user, null) as person, list(user_id order by user_id) as users
  from merged_user
  group by all
)
select project, person, seen.first_seen, seen.last_seen, traits, accounts, devices, users,
  case when looked.project is not null then coalesce(inside.segments, '') end as segments,
  told.digest as told_digest, told.last_seen as told_last_seen
from candidate
left join seen using (project, person)
left join trait using (project, person)
left join account using (project, person)
left join device using (project, person)
left join merged using (project, person)
left join told_person told using (project, person)
left join segment_round looked using (project)
left join segment_member inside using (project, person)
order by project, person
