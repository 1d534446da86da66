create or replace temp table {table}_again as
with counted as (
  select {columns}
  from {table}
  where sealing_no = :sealing and {time} in (select {time} from {table}_change)
  union all
  select {columns}
  from {table}_change
)
select {keys}, {sums}
from counted
group by all
having {some}
