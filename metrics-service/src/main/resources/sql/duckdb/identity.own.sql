insert into ownership
with fact as (
  select *, lag(user_id) over (
    partition by project, anonymous_id order by ts, message_id) as user_before
  from link_fact
)
select
  project,
  anonymous_id,
  user_id,
  case when lag(ts) over owned is not null then ts end as from_ts,
  case when lag(ts) over owned is not null then message_id end as from_id,
  lead(ts) over owned as until_ts,
  lead(message_id) over owned as until_id
from fact
where user_before is distinct from user_id
window owned as (partition by project, anonymous_id order by ts, message_id)
