-- Who of them signed up, and when first.
create or replace temp table week_begun as
select e.person_no, min(e.first_ts) as ts, min(e.day) as day
from doing_here e
semi join week_changed c on c.person_no = e.person_no
where {sign_up}
group by e.person_no
