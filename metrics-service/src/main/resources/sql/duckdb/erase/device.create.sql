-- Those that were never anybody else's.
create or replace temp table erased_device as
select cast(:project as varchar) as project, cast(:id as varchar) as anonymous_id
where :kind = 'anonymous'
union
select project, anonymous_id
from ownership
where project = :project
group by all
having bool_and(user_id in (select user_id from erased_user))
