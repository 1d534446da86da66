with named as (
  select s.*, p.name, p.name || coalesce('/' || s.client_session, '') as id
  from session_here s
  join person p on p.number = s.person
),
page as (
  select *
  from named s
  where s.start >= :from and s.start < :to
    and (s.start > :after_at or (s.start = :after_at and s.id > :after_id))
    {filters}
  order by s.start, s.id
  limit :limit
),
-- Entry and exit come from page views only.
seen as (
  select p.id, p.start,
    arg_min(e.path, (e.ts, place_of(e.received_at, e.batch_position, e.id_hash)))
      as entry_path,
    arg_max(e.path, (e.ts, place_of(e.received_at, e.batch_position, e.id_hash)))
      as exit_path
  from page p
  join event e
    on e.person_no = p.person
    and e.ts >= p.start and e.ts <= p.last
    and (p.client_session is null or p.client_session = e.session_id)
  where e.project = :project and e.visit and not e.bot and e.type = 'page'
  group by p.id, p.start
)
select page.* exclude (person), page.name as person, seen.entry_path, seen.exit_path
from page
left join seen on seen.id = page.id and seen.start = page.start
order by page.start, page.id
