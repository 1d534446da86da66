select 'events of sessions' as input, cast(coalesce(sum(s.y), 0) as bigint) as found
from {sums} s
where s.what = 'events' and {in_buckets}
