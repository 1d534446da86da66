with here as (
  select distinct e.person_no as person from person_event e where {sql part.active}
)
select h.* exclude (person), p.name as person
from engagement_here h
join person p on p.number = h.person
semi join here on here.person = h.person
where h.score is not null
  and (h.last_ts > :after_at or (h.last_ts = :after_at and p.name > :after_id))
order by h.last_ts, p.name
limit :limit
