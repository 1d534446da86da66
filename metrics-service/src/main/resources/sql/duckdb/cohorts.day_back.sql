back as (
  select e.person_no as person, b.number as number, cast(sum({back_times}) as bigint) as times
  from {back_days} e
  join bucket b on b.day = e.day
  where {back}
  group by all
),
