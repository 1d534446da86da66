create or replace temp table erased_id as
select project, 'user' as kind, user_id as id, cast(to_json(user_id) as varchar) as quoted
from erased_user
union all
select project, 'anonymous', anonymous_id, cast(to_json(anonymous_id) as varchar)
from erased_device
