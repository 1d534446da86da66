-- Of everybody, whether it is true.
create temp table {table} as
select p.person, p.number, cast({holds} as varchar) as value
from {everybody} p
