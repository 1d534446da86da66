-- Who is in others of the project's segments than was found before.
with found as (
  select person, string_agg(segment, ',' order by segment) as segments
  from (
    {members}
  )
  group by person
),
kept as (
  select person, segments from segment_member where project = :project
)
select coalesce(f.person, k.person) as person, coalesce(f.segments, '') as segments
from found f
full join kept k on k.person = f.person
where f.segments is distinct from k.segments
