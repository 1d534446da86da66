select paid_times, paid
from buyer_chosen_here
where paid_times > 0
order by person
