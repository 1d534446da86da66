create or replace temp table erased_fact as
select f.project, f.fact_id,
  f.user_id is null and f.anonymous_id not in (select anonymous_id from erased_device) as shared
from survey_fact f
{sql part.whose_fact}
where f.project = :project
  and person_of(coalesce(m.into_user, f.user_id, o.user_id), f.anonymous_id) = :person
