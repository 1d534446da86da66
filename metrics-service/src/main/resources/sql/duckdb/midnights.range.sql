select min(ts) as first, max(ts) as last
from event
where project = :project and not bot and ts >= :since
