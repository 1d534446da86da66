select min(ts) as first, max(ts) as last
from event
where project = :project and visit and not bot
