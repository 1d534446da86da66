stretch as (
  select *, sum(cast(opens as integer)) over (
    partition by person order by ts, place rows unbounded preceding) as number
  from opening
),
told as (
  select *, last_value(campaign ignore nulls) over (
    partition by person, number order by ts, place
    rows between unbounded preceding and 1 preceding) as campaign_before
  from stretch
),
run_event as (
  select *, sum(cast(opens or coalesce(campaign <> campaign_before, false) as integer)) over (
    partition by person order by ts, place rows unbounded preceding) as run
  from told
),
