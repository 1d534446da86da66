-- What these persons' events of those days say about orders.
create or replace temp table order_again as
with midnight as (
  select unnest(cast(:midnights as bigint[])) as start,
    cast(:first_day + generate_subscripts(cast(:midnights as bigint[]), 1) - 1 as integer) as day
),
said as (
  select
    e.person_no, d.day, e.message_id, e.event,
    {sql part.order_said}
  from event e
  join unsealed_day u on u.person_no = e.person_no and e.ts >= u.start
  asof join midnight d on e.ts >= d.start
  where e.project = :project and e.type = 'track' and not e.bot
    and list_contains(cast(:events as varchar[]), e.event)
    and e.ts >= (select coalesce(min(start), 9007199254740992) from unsealed_day)
)
select
  * exclude (told),
  coalesce(told[1], told[2], message_id) as said_id,
  {sql part.order_told}
from said
