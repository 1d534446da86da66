-- Whether it is not known of somebody who that was; seldom, so it is asked before what they did is.
select true as found
from event e
where e.project = :project and e.person_no is null
limit 1
