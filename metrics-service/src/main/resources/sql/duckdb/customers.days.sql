day as (
  select unnest(cast(:days as bigint[])) as start,
    generate_subscripts(cast(:days as bigint[]), 1) as number
),
done as (
  select distinct {key} as key, e.person_no as person, d.number as day
  from source e
  asof join day d on e.ts >= d.start
  where e.ts >= :since and e.ts < :until
    {filters}
),
-- A customer from the day after on for as long as the window, or until the next time.
stay as (
  select key, person, day as after, least(day + :window, coalesce(
    lead(day) over (partition by key, person order by day), day + :window)) as until
  from done
)
