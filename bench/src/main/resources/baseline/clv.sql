-- A customer stays three times as long as what is looked at.
select day_of(ts) as bucket, 3 * sum(amount) / 100.0 / count(distinct person) as value
from standing_order
group by rollup(1)
