-- Those that were somebody else's too, while they were the person's.
select o.anonymous_id, o.from_ts, o.until_ts
from ownership o
semi join erased_user u on u.project = o.project and u.user_id = o.user_id
anti join erased_device d on d.project = o.project and d.anonymous_id = o.anonymous_id
