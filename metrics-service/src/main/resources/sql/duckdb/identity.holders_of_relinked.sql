-- The persons who have had the events of these ids so far.
create or replace temp table holder as
with named as (
  select project, person_of(null, anonymous_id) as name from relinked
  union
  select r.project, person_of(coalesce(m.into_user, o.user_id), null)
  from relinked r
  join ownership o on o.project = r.project and o.anonymous_id = r.anonymous_id
  left join merged_user m on m.project = o.project and m.user_id = o.user_id
  where r.owned
)
select p.number
from person p
join named n on n.project = p.project and n.name = p.name
