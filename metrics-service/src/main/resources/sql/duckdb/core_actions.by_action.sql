with {buckets},
{sql part.reached},
{sql part.actions},
here as (
  select number, count(*) as persons from reached group by number
),
doer as (
  select done.*
  from done
  semi join reached on reached.number = done.number and reached.person = done.person
)
select here.number as bucket, action.label as key, false as rest, any_value(here.persons) as persons,
  {sql part.times}
from here
cross join action
left join doer on doer.number = here.number and doer.action = action.label
group by here.number, action.label
