-- Devices that may have another owner than so far once the person is gone.
create or replace temp table relinked as
select project, anonymous_id, true as owned
from ownership
where project = :project and user_id in (select user_id from erased_user)
group by all
