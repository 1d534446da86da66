create or replace temp table erased_user as
select cast(:project as varchar) as project, cast(:id as varchar) as user_id where :kind = 'user'
union
select project, user_id
from merged_user
where :kind = 'user' and project = :project and into_user = :id
