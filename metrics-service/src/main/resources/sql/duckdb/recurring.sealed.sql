with {sql recurring.moved}
select
  number as bucket,
  movement,
  count(*) as accounts,
  sum(opening) as opening,
  sum(closing) as closing,
  cast(sum(unreadable) as bigint) as unreadable,
  count(*) filter (where opening > 0) as units,
  sum(kept) as kept,
  sum(case when {small} then kept * kept else 0 end) as kept_squared,
  sum(case when {small} then opening * kept else 0 end) as opening_kept,
  sum(case when {small} then opening * opening else 0 end) as opening_squared,
  bool_or(not {small}) as has_large
from moved
group by number, movement
