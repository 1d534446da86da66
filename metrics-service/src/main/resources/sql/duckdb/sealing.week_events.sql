-- What they did from then until their week was over.
create or replace temp table week_event as
with midnight as (
  select unnest(cast(:midnights as bigint[])) as start
),
done as (
  select n.person_no, n.day, n.ts as signed, e.ts, e.type, e.event, e.active,
    d.start is not null and e.ts >= d.start as is_later_day,
    coalesce({completion}, false) as completes,
    coalesce({sign_up}, false) and e.ts = n.ts as signs_up,
    place_of(e.received_at, e.batch_position, e.id_hash) as place
  from week_begun n
  asof left join midnight d on n.ts < d.start
  join event e on e.person_no = n.person_no and e.ts >= n.ts and e.ts <= n.ts + :week
  where e.project = :project and not e.bot and e.ts >= :first and e.ts <= :last + :week
)
select *, min(case when signs_up then place end) over (partition by person_no) as signed_place
from done
