-- Who was active or ordered in the time or the one before, how engaged they were in each, when they
-- bought, and what they say.
create or replace temp table judged_here as
with active as (
  select
    p.name as person,
    max(h.score) filter (where h.number = 1) as score_before,
    max(h.score) filter (where h.number = 2) as score
  from engagement_here h
  join person p on p.number = h.person
  group by p.name
),
judged as (
  select person from active
  union
  select person from purchase_here where person is not null and ts >= :since and ts < :to
)
select
  s.person,
  coalesce(a.score, 0) as score,
  coalesce(a.score_before, 0) as score_before,
  b.frequency, b.last_day, b.age,
  coalesce({answer} = 'detractor', false) as detractor
from judged s
left join active a on a.person = s.person
left join buyer_here b on b.person = s.person
