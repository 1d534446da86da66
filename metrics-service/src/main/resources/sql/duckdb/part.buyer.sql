-- Of each buyer all orders of a bucket; those who paid nothing readable are buyers, too.
buyer as (
  select {number} as number, p.person_no,
    count(*) as orders, count(p.micros) as counted, coalesce(sum(p.micros), 0) as kept
  from {purchases} p
  {in_bucket}
  where p.ts >= :from and p.ts < :to
  group by all
)
