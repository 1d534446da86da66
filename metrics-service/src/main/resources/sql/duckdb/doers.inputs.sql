with here as (
  select distinct e.person_no as person from person_event e where {sql part.active}
)
select case e.type when 'track' then e.event else e.type end as input, count(*) as found
from person_event e
semi join here on here.person = e.person_no
where {sql part.doing}
  and ({done} or (e.active {filters}))
group by all
order by found desc, input
limit :keys
