select {bucket} as bucket, cast(null as varchar) as key, false as rest, s.score, s.scale_max,
  cast(sum(s.found) as bigint) as found
from {sums} s
where s.question_type = :question_type and {in_buckets}
group by all
having sum(s.found) <> 0
order by all
