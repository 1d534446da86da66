-- How many were active on each day who last were so many days before; longer ago than asked is as long.
select day, case when key > :most then :most else key end as gap, cast(sum(units) as bigint) as persons
from {sums} s
where what = 'active' and day >= :first_day and day <= :last_day
group by all
