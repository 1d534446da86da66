insert into changed_id
select distinct 1, project, 'anonymous', anonymous_id from event
where anonymous_id is not null and not bot
union all
select distinct 1, project, 'user', user_id from event where user_id is not null and not bot
union all
select distinct 1, project, 'anonymous', previous_id from event
where type = 'alias' and previous_id is not null and not bot
union all
select 1, project, case when starts_with(person, 'user:') then 'user' else 'anonymous' end,
  regexp_replace(person, '^[a-z]+:', '')
from told_person
