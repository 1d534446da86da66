with person as (
  select number, cast(null as varchar) as key, false as rest,
    cast(score as decimal(18, 9)) as score
  from engagement_here
  where score is not null
)
{sql part.engagement_figures}
from person
group by number, key, rest
