-- Those who had something at the start, of these times, and wherever their squares would be too large.
with {sql recurring.moved}
select number as bucket, opening, kept, not {small} as large
from moved
where opening > 0 and (not {small} or list_contains(cast(:few as bigint[]), number))
