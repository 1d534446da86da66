-- The persons who have had the events of the users who stand for somebody else from now on.
create or replace temp table holder as
with merged as (
  select coalesce(now.user_id, before.user_id) as user_id, before.into_user
  from (from merge_end where project = :project) now
  full join (from merged_user where project = :project) before on before.user_id = now.user_id
  where now.into_user is distinct from before.into_user
)
select p.number
from person p
join merged m on p.name = person_of(coalesce(m.into_user, m.user_id), null)
where p.project = :project
