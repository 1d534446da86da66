-- Whose first week may be another one: not those whose week was over before.
create or replace temp table week_changed as
select u.person_no
from unsealed_day u
left join first_week w on w.sealing_no = :sealing and w.person_no = u.person_no
where w.person_no is null or u.start <= w.ts + :week
union
-- What has changed from then on may lie in a week that had begun.
select w.person_no
from first_week w
join unsealed n on n.project = :project and n.person_no = w.person_no
where w.sealing_no = :sealing and w.ts >= :until - :week and w.ts < :until
  and n.from_ts <= w.ts + :week
