select unnest([person_of(user_id, null), person_of(into_user, null)]) as name
from merged_user
where project = :project
