with {answers},
unit as (
  select number, key, rest, person, sum(score) as y, count(*) as x
  from counted
  group by all
)
select number as bucket, key, rest, {sql part.ratio}
from unit
group by number, key, rest
