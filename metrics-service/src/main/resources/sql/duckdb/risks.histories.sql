select distinct frequency, last_day, age
from judged_here
where frequency > 0
