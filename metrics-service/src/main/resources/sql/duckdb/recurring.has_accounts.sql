-- Whether somebody was put in a group.
select true as found
from {doings} s
where s.type = 'group'
limit 1
