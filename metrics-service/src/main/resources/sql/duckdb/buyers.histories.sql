select frequency, last_day, age, count(*) as customers
from buyer_chosen_here
group by all
