-- What was viewed, and the clicks on it.
viewed as (
  select distinct e.person_no as person, {sql part.promotion} as promotion
  from person_event e
  where {sql part.doing}
    and {impression}
    {filters}
),
counted as (
  select e.*
  from person_event e
  left join viewed v on v.person = e.person_no and v.promotion = {sql part.promotion}
  where {sql part.doing}
    and (({impression} {filters}) or ({click} and v.person is not null))
)
