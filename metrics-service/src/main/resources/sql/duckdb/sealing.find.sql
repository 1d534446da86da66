select number, zone, rule, onboarding, (
  select coalesce(min(from_ts), 9007199254740992) from unsealed where project = :project
) as earliest
from sealing
where project = :project
