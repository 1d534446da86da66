-- The anonymous ids of which the batch says something new: another owner than the only one that is
-- known, or one at all.
create or replace temp table relinked as
with link as (
  select project, anonymous_id, user_id
  from incoming
  where anonymous_id is not null and user_id is not null
  union
  select project, previous_id, user_id
  from incoming
  where type = 'alias' and previous_id is not null and user_id is not null
)
select l.project, l.anonymous_id, count(o.user_id) > 0 as owned
from link l
left join ownership o on o.project = l.project and o.anonymous_id = l.anonymous_id
group by all
having count(distinct l.user_id) > 1
  or count(distinct o.user_id) <> 1
  or min(o.user_id) <> min(l.user_id)
