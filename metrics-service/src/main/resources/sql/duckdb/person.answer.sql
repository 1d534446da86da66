-- Of each person what the latest answer says, in the words of its question's type.
create temp table {table} as
with latest as (
  select a.person,
    arg_max(a.score, (a.occurred_at, a.response_id, a.question_id)) as score,
    arg_max(a.scale_max, (a.occurred_at, a.response_id, a.question_id)) as scale_max
  from person_score a
  where a.project = :project
    and a.question_type = :question_type
    and a.occurred_at >= :since and a.occurred_at < :until
    and a.person is not null
  group by a.person
)
select latest.person, p.number,
  case :question_type
    when 'nps' then
      case when score >= 9 then 'promoter' when score >= 7 then 'passive' else 'detractor' end
    when 'csat' then case when score >= scale_max - 1 then 'satisfied' else 'unsatisfied' end
    when 'ces' then case when score >= scale_max - 2 then 'easy' else 'hard' end
  end as value
from latest
left join person p on p.project = :project and p.name = latest.person
