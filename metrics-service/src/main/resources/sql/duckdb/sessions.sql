with bucket as (
  select unnest(cast(:starts as bigint[])) as start,
    generate_subscripts(cast(:starts as bigint[]), 1) as number
)
select b.number as bucket, cast(null as varchar) as key, false as rest, count(*) as found
from session_here s
asof join bucket b on s.start >= b.start
where s.start >= :from and s.start < :to
group by all
