-- The lengths at these places of these bands, in order; only those that may be among them are looked at.
with {buckets},
wanted as (
  select
    unnest(cast(:wanted_buckets as bigint[])) as number,
    unnest(cast(:wanted_ranks as bigint[])) as rank,
    unnest(cast(:wanted_bands as bigint[])) as band,
    unnest(cast(:wanted_places as bigint[])) as place
),
length as (
  select {bucket} as number, length_band(s.duration) as band, s.duration
  from session_here s
  {in_bucket}
  where s.start >= :from and s.start < :to
    and ({ranges})
),
placed as (
  select *, row_number() over (partition by number, band order by duration) as place
  from length l
  semi join wanted w on w.number = l.number and w.band = l.band
)
select w.number as bucket, w.rank, p.duration
from wanted w
join placed p on p.number = w.number and p.band = w.band and p.place = w.place
