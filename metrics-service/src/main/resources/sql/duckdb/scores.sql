with {answers}
select number as bucket, key, rest, score, scale_max, count(*) as found
from counted
group by all
order by all
