select count(*) as customers, coalesce(min(first_day), 0) as first_day
from buyer_here
