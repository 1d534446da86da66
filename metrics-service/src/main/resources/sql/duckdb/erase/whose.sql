-- Whose an id is, if it is not a person of its own.
select person_of(into_user, null) as person
from merged_user
where :kind = 'user' and project = :project and user_id = :id
union all
select person_of(coalesce(m.into_user, o.user_id), null) as person
from ownership o
left join merged_user m on m.project = o.project and m.user_id = o.user_id
where :kind = 'anonymous' and o.project = :project and o.anonymous_id = :id
  and o.until_ts is null
