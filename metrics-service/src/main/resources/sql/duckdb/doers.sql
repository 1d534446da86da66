with {buckets},
{sql part.reached},
done as (
  select distinct b.number, e.person_no as person
  from person_event e
  {in_bucket}
  where {sql part.doing}
    and {done}
)
select
  reached.number as bucket,
  case when top.known then reached.key end as key,
  top.known is null as rest,
  count(distinct reached.person) as persons,
  count(distinct done.person) as doers
from reached
left join done on done.number = reached.number and done.person = reached.person
left join top on top.key is not distinct from reached.key
group by all
