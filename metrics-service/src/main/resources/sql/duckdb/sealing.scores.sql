-- The scores of what stands of these responses: of each its highest revision, if no machine gave it.
create or replace temp table score_again as
with midnight as (
  select unnest(cast(:midnights as bigint[])) as start,
    cast(:first_day + generate_subscripts(cast(:midnights as bigint[]), 1) - 1 as integer) as day
),
standing as (
  select f.*
  from survey_fact f
  semi join response_here r on r.response_id = f.response_id
  where f.project = :project and f.kind = 'answered'
  qualify row_number() over (partition by f.response_id order by f.revision desc, f.fact_id) = 1
)
select f.response_id, d.day, a.question_type, f.survey_id, f.survey_name, a.score, a.scale_max
from standing f
asof join midnight d on f.occurred_at >= d.start
join question_answer a on a.project = f.project and a.fact_id = f.fact_id
where f.machine is null and a.score is not null and a.scale_max is not null
