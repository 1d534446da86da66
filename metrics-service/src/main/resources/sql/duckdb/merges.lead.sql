select 1
from merge_step
where project = :project and user_id = :other and into_user = :user
