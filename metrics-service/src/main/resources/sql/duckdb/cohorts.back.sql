back as (
  select e.person_no as person, b.number as number, count(*) as times
  from event e
  asof join bucket b on e.ts >= b.start
  where e.project = :project and not e.bot and e.person_no is not null
    and e.ts >= :from and e.ts < :to
    and {back}
  group by all
),
