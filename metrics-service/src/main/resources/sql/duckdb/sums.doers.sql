-- Who did it on the days of each bucket; sure to be that many if it was one kind of event, and all of it
-- counts as active.
with {buckets}
select
  b.number as bucket,
  cast(sum(e.persons) as bigint) as doers,
  sum(e.idle) = 0 and min(e.type) = max(e.type) and count(e.event) in (0, count(*))
    and min(e.event) is not distinct from max(e.event) as sure
from {doers} e
join bucket b on b.day = e.day
join bucket a on a.day = e.day - coalesce(e.key, 0) and a.number = b.number
where {done}
group by b.number
