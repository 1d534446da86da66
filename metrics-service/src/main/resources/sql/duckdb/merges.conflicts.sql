with alias as (
  select previous_id, user_id, min(ts) as since, count(*) as aliases
  from event
  where project = :project and type = 'alias' and previous_id is not null and user_id is not null
    and previous_id <> user_id
  group by all
)
select a.previous_id, a.user_id, a.since, a.aliases, d.into_user, d.decided_at, d.decided_by
from alias a
semi join event known on known.project = :project and known.user_id = a.previous_id
left join merge_decision d on d.project = :project and d.user_id = a.previous_id
order by a.since desc, a.previous_id, a.user_id
limit :limit
