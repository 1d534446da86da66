-- What moves is missing in one place and new in another.
insert into unsealed
with moved as (
  select h.project, unnest([h.person_no, coalesce(h.number, n.number)]) as person_no, h.ts
  from held h
  left join newcomer n on n.project = h.project and n.name = h.person
  where not h.bot and h.person_no <> coalesce(h.number, n.number)
)
select project, person_no, min(ts)
from moved
group by all
