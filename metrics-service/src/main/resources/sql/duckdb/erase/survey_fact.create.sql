create or replace temp table erased_fact as
select f.project, f.fact_id,
  f.user_id is null and f.anonymous_id not in (select anonymous_id from erased_device) as shared
from survey_fact f
left join ownership o
  on o.project = f.project
  and o.anonymous_id = case when f.user_id is null then f.anonymous_id end
  and (o.from_ts is null or f.occurred_at >= o.from_ts)
  and (o.until_ts is null or f.occurred_at < o.until_ts)
left join merged_user m
  on m.project = f.project
  and m.user_id = coalesce(f.user_id, o.user_id)
where f.project = :project
  and person_of(coalesce(m.into_user, f.user_id, o.user_id), f.anonymous_id) = :person
