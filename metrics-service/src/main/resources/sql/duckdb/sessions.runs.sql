run_event as (
  select *, ts as chain, sum(cast(opens as integer)) over (
    partition by person order by client_session, ts, opens desc rows unbounded preceding) as run
  from opening
),
