-- What is added up of the months that are looked at, of each and of two of them.
with asked as (
  select
    unnest(cast(:asked_months as bigint[])) as month,
    unnest(cast(:asked_since as bigint[])) as since
)
select month, since, movement, {sums}
from {summed} s
join asked using (month, since)
group by all
