-- Persons with their names, who was seen last first.
with seen as (
  select p.name as person, s.first, s.last
  from (
    select person_no, min(ts) as first, max(ts) as last
    from event
    where project = :project and not bot and person_no is not null
    group by person_no
  ) s
  join person p on p.number = s.person_no
  union all
  select person, min(occurred_at), max(occurred_at)
  from person_response
  where project = :project and person is not null
  group by person
),
known as (
  select person, min(first) as first_seen, max(last) as last_seen from seen group by person
),
named as (
  select k.*,
    {email} as email,
    coalesce({name}, nullif(trim(concat_ws(' ', {first_name}, {last_name})), '')) as name
  from known k
),
-- Ids that are this person's now beside the one that names it.
other_id as (
  select person_of(coalesce(m.into_user, o.user_id), null) as person, o.anonymous_id as id
  from ownership o
  left join merged_user m on m.project = o.project and m.user_id = o.user_id
  where o.project = :project and o.until_ts is null
  union all
  select person_of(into_user, null), user_id from merged_user where project = :project
)
select *
from named n
where (last_seen < :before_at or (last_seen = :before_at and person > :before_id))
  and (:text = ''
    or contains(lower(substr(person, strpos(person, ':') + 1)), lower(:text))
    or contains(lower(email), lower(:text))
    or contains(lower(name), lower(:text))
    or person in (select o.person from other_id o where contains(lower(o.id), lower(:text))))
order by last_seen desc, person
limit :limit
