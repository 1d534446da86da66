{came_back}
bracket as (
  select
    unnest(cast(:froms as bigint[])) as low,
    unnest(cast(:tos as bigint[])) as high,
    generate_subscripts(cast(:froms as bigint[]), 1) as number
),
returned as (
  select m.cohort, m.person, k.number as bracket
  from member m
  join back r on r.person = m.person and r.number > m.cohort
  join bracket k on r.number - m.cohort >= k.low and r.number - m.cohort <= k.high
  group by all
  having sum(r.times) >= :minimum
)
