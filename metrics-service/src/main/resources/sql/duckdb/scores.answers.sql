{sql part.buckets},
answer as (
  select
    b.number, {key} as key, {person} as person, a.score, a.scale_max,
    a.occurred_at, a.response_id, a.question_id
  from {rows} a
  asof join bucket b on a.occurred_at >= b.start
  where a.project = :project
    and a.question_type = :question_type
    and a.occurred_at >= :from and a.occurred_at < :to
    {filters}
),
top as (
  select key, true as known from answer group by key order by count(*) desc, key limit :keys
),
kept as (
  select
    answer.* exclude (key),
    case when top.known then answer.key end as key,
    top.known is null as rest
  from answer
  left join top on top.key is not distinct from answer.key
),
counted as (
  select * from kept {latest}
)
