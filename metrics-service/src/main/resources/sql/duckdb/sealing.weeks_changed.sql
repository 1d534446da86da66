-- Whose first week may be another one: not those whose week was over before.
create or replace temp table week_changed as
select u.person_no
from unsealed_day u
left join first_week w on w.sealing_no = :sealing and w.person_no = u.person_no
where w.person_no is null or u.start <= w.ts + :week
