-- Whether something was told later of an order of these days.
select true as found
from {purchases} p
where p.last_ts >= :until and list_contains(cast(:days as bigint[]), p.day)
limit 1
