-- Who signed up for the first time, and what they did from then until their week was over.
create or replace temp table first_week_here as
with {sql part.buckets},
day as (
  select unnest(cast(:days as bigint[])) as start
),
signed as (
  select
    e.person_no as person, e.ts, place_of(e.received_at, e.batch_position, e.id_hash) as place,
    {key} as key, (true {filters}) as kept
  from person_event e
  where e.project = :project
    and not e.bot
    and e.person_no is not null
    and e.ts < :to
    and {sign_up}
  qualify row_number() over (partition by e.person_no order by e.ts, place) = 1
),
newcomer as (
  select b.number, d.start as next_day, s.*
  from signed s
  asof join bucket b on s.ts >= b.start
  asof join day d on s.ts < d.start
  where s.ts >= :from and s.kept
)
select
  n.number, n.key, n.person, n.ts, n.place, n.ts + :week < :now as over,
  min(e.ts) filter (where {completion} and (e.ts > n.ts or (
    e.ts = n.ts and place_of(e.received_at, e.batch_position, e.id_hash) > n.place))) - n.ts
    as took,
  coalesce(bool_or(e.active and e.ts >= n.next_day), false) as returned
from newcomer n
left join person_event e
  on e.person_no = n.person and e.project = :project and not e.bot
  and e.ts >= n.ts and e.ts <= n.ts + :week
  and e.ts >= :from and e.ts < :to + :week
group by n.number, n.key, n.person, n.ts, n.place
