select day_of(ts) as bucket,
  100.0 * (count(*) filter (where score >= 9) - count(*) filter (where score <= 6)) / count(*)
    as value
from answer
where nps
group by rollup(1)
