select number, zone, rule, onboarding, (
  select coalesce(min(from_ts), 9007199254740992) from unsealed where project = :project
) as earliest, (
  select count(*) from unsealed_answer where project = :project
) as unsealed_answers
from sealing
where project = :project
