with behind as (
  select e.message_id
  from order_event_here e
  join purchase_here s on s.id = e.id
  where s.ts >= :from and s.ts < :to
    {filters}
)
select {sql part.event_record}
from person_event e
semi join behind b on b.message_id = e.message_id
where e.project = :project
  and {sql part.after}
order by e.ts, e.message_id
limit :limit
