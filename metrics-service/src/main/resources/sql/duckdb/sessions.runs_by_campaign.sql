stretch as (
  select *, sum(cast(opens as integer)) over (
    partition by person order by ts, place rows unbounded preceding) as number
  from opening
),
told as (
  select *,
    lag(campaign ignore nulls) over stretch_event as campaign_before,
    min(ts) over (partition by person, number) as chain
  from stretch
  window stretch_event as (partition by person, number order by ts, place)
),
run_event as (
  select *, sum(cast(opens or coalesce(campaign <> campaign_before, false) as integer)) over (
    partition by person order by ts, place rows unbounded preceding) as run
  from told
),
