with {stays},
customer as (
  select
    s.person,
    bool_or(m.opening) as at_start,
    bool_or(not m.opening) as at_end
  from (
    select true as opening, unnest(cast(:at_starts as bigint[])) as at
    union all
    select false, unnest(cast(:at_ends as bigint[]))
  ) m
  join stay s on m.at > s.after and m.at <= s.until
  group by s.person
)
select p.name, c.at_start, c.at_end
from customer c
join person p on p.number = c.person
where 0 > :after_at or (0 = :after_at and p.name > :after_id)
order by p.name
limit :limit
