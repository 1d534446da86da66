create or replace temp table link_fact as
select l.project, l.anonymous_id, l.user_id, l.ts, l.message_id
from link l
semi join relinked r on r.project = l.project and r.anonymous_id = l.anonymous_id
