with {sql part.buckets},
{sql mails},
outcome as (
  select
    delivery,
    max(case when by_machine then 0 else 1 end) as opened,
    max(case when event = :clicked and not by_machine then 1 else 0 end) as clicked,
    max(case when by_machine then 1 else 0 end) as opened_by_machine
  from reaction
  group by delivery
),
sent as (
  select b.number, {key} as key, e.person as unit,
    coalesce(o.opened, 0) as opened,
    coalesce(o.clicked, 0) as clicked,
    coalesce(o.opened_by_machine, 0) as opened_by_machine
  from person_event e
  join delivery d on d.message_id = e.message_id
  left join outcome o on o.delivery = e.message_id
  asof join bucket b on e.ts >= b.start
  where e.project = :project and e.ts >= :from and e.ts < :to
    {filters}
),
hit as (
  select number, key, unit, {y} as y, {x} as x from sent
),
{sql part.units}
