select count(*) as found, coalesce(sum(bytes), 0) as bytes
from (
  {rows}
)
