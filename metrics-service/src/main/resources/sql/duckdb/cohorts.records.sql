with {members},
{returned},
came as (
  select cohort, person, list(bracket order by bracket) as brackets
  from returned
  group by all
)
select b.start, p.name, c.brackets
from member m
join bucket b on b.number = m.cohort
join person p on p.number = m.person
left join came c on c.cohort = m.cohort and c.person = m.person
where b.start > :after_at or (b.start = :after_at and p.name > :after_id)
order by b.start, p.name
limit :limit
