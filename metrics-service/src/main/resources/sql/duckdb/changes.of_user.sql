insert into changed_id
select cast(:number as bigint), cast(:project as varchar), 'user', cast(:user as varchar)
union all
select cast(:number as bigint), project, 'user', into_user
from merge_step
where project = :project and user_id = :user
