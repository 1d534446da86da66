-- What was hit: of each bucket, and of the largest keys.
top as (
  select key, true as known from hit group by key order by sum(found) desc, key limit :keys
)
select
  hit.number as bucket,
  case when top.known then hit.key end as key,
  top.known is null as rest,
  cast(sum(hit.found) as bigint) as found
from hit
left join top on top.key is not distinct from hit.key
group by all
