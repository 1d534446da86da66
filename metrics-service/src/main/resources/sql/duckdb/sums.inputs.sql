with {buckets}
select 'events of sessions' as input, cast(coalesce(sum(s.y), 0) as bigint) as found
from {sums} s
join bucket b on b.day = s.day
where s.what = 'events'
