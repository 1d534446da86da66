-- The deliveries that are asked for, and what was done with them.
chosen as (
  select e.message_id
  from person_event e
  join delivery d on d.message_id = e.message_id
  where e.project = :project and e.ts >= :from and e.ts < :to
    {filters}
),
behind as (
  select message_id from chosen
  union
  select r.message_id from reaction r semi join chosen c on c.message_id = r.delivery
)
