with {members},
{returned},
unit as (
  select {cell} as number, m.key, m.rest, m.person, count(r.person) as y, count(*) as x
  from member m
  left join returned r on r.cohort = m.cohort and r.person = m.person
  where m.cohort <= :cohorts
  group by all
)
select number as bucket, key, rest, {sql part.ratio}
from unit
group by number, key, rest
