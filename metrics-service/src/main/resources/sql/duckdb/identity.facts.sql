-- Every fact about these ids. Those that are stored are events of their owners.
create or replace temp table link_fact as
select e.project, e.anonymous_id, e.user_id, e.ts, e.message_id
from event e
semi join holder h on h.number = e.person_no
semi join (from relinked where owned) r
  on r.project = e.project and r.anonymous_id = e.anonymous_id
where e.user_id is not null
union all
select e.project, e.previous_id, e.user_id, e.ts, e.message_id
from event e
semi join holder h on h.number = e.person_no
semi join (from relinked where owned) r
  on r.project = e.project and r.anonymous_id = e.previous_id
where e.type = 'alias' and e.user_id is not null
union all
select i.project, i.anonymous_id, i.user_id, i.ts, i.message_id
from incoming i
semi join relinked r on r.project = i.project and r.anonymous_id = i.anonymous_id
where i.user_id is not null
union all
select i.project, i.previous_id, i.user_id, i.ts, i.message_id
from incoming i
semi join relinked r on r.project = i.project and r.anonymous_id = i.previous_id
where i.type = 'alias' and i.user_id is not null
