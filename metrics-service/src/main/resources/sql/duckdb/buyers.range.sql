select coalesce(min(ts), :to) as first, coalesce(max(ts), :to) as last
from purchase_here
where person is not null and ts < :to
