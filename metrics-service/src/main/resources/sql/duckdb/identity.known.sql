-- Who these ids are or belong to, and who has had the anonymous ones.
with asked as (
  {asked}
),
owned as (
  select a.project, a.name, count(*) as owners, min(o.user_id) as owner
  from asked a
  join ownership o on o.project = a.project and person_of(null, o.anonymous_id) = a.name
  group by all
),
told as (
  select a.project, a.name, o.owners, o.owner,
    coalesce(person_of(coalesce(m.into_user, o.owner), null), a.name) as person
  from asked a
  left join owned o on o.project = a.project and o.name = a.name
  left join merged_user m
    on m.project = a.project
    and person_of(m.user_id, null) = coalesce(person_of(o.owner, null), a.name)
)
select told.*, p.number
from told
left join person p on p.project = told.project and p.name = told.person
order by p.number nulls first
