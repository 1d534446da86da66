-- The buyers of these buckets one by one, and those whose square would be too large anywhere.
with {buckets},
{sql part.buyer}
select number as bucket, orders, counted, kept, kept >= :large as large
from buyer
where kept >= :large or list_contains(cast(:few as bigint[]), number)
