-- In which band of lengths a place among all that begin in a bucket lies, and which place in it.
with {buckets},
rank as (
  select
    unnest(cast(:rank_buckets as bigint[])) as number,
    unnest(cast(:ranks as bigint[])) as rank
),
band as (
  select b.number, s.key as band, sum(s.units) as units
  from {sums} s
  join bucket b on b.day = s.day
  where s.what = 'length'
  group by all
),
counted as (
  select *, sum(units) over (
    partition by number order by band rows unbounded preceding) as up_to
  from band
)
select r.number as bucket, r.rank, c.band,
  cast(r.rank - (c.up_to - c.units) as bigint) as place
from rank r
join counted c on c.number = r.number and r.rank <= c.up_to and r.rank > c.up_to - c.units
