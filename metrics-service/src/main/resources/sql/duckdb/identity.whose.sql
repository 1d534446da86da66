-- Whose these events are, and the person's number, if it has one. An event that says a user is that
-- user's.
create or replace temp table {whose} as
with told as (
  select
    e.*,
    person_of(coalesce(m.into_user, e.user_id, o.user_id), e.anonymous_id) as person
  from ({events}) e
  left join ownership o
    on o.project = e.project
    and o.anonymous_id = case when e.user_id is null then e.anonymous_id end
    and (o.from_ts is null or e.ts > o.from_ts
      or (e.ts = o.from_ts and e.message_id >= o.from_id))
    and (o.until_ts is null or e.ts < o.until_ts
      or (e.ts = o.until_ts and e.message_id < o.until_id))
  left join merged_user m
    on m.project = e.project
    and m.user_id = coalesce(e.user_id, o.user_id)
)
select told.*, p.number
from told
left join person p on p.project = told.project and p.name = told.person
