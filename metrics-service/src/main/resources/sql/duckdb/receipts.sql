with {sql part.buckets}
select b.number as bucket, r.key_id as key, false as rest, r.entry, r.reason, r.replayed,
  r.dedupable, cast(sum(r.events) as bigint) as found
from receipt r
asof join bucket b on r.minute >= b.start
where r.project = :project
  and r.minute >= :from and r.minute < :to
group by all
