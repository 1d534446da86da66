with {buckets}
select b.number as bucket, cast(null as varchar) as key, false as rest, s.score, s.scale_max,
  cast(sum(s.found) as bigint) as found
from {sums} s
join bucket b on b.day = s.day
where s.question_type = :question_type
group by all
having sum(s.found) <> 0
order by all
