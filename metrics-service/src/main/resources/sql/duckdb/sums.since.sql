-- How many were active on each day who were there for the first time on the same day.
select key as first_day, day, cast(sum(units) as bigint) as persons
from {sums} s
where what = 'since' and key >= :first_day and day <= :last_day
group by all
having sum(units) <> 0
