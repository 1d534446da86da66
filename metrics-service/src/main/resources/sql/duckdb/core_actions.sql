with {buckets},
{sql part.reached},
done as (
  select b.number, e.person_no as person, count(*) as times
  from person_event e
  {in_bucket}
  where {sql part.doing}
    and {done}
  group by all
),
person as (
  select
    reached.number,
    case when top.known then reached.key end as key,
    top.known is null as rest,
    reached.person,
    any_value(done.times) as times
  from reached
  left join done on done.number = reached.number and done.person = reached.person
  left join top on top.key is not distinct from reached.key
  group by all
)
select number as bucket, key, rest, count(*) as persons,
  {sql part.times}
from person
group by number, key, rest
