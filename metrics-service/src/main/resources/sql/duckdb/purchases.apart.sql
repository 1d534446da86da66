-- Whether some orders are not told by what is sealed alone: of several currencies, or told of by nobody.
select
  exists (
    from {purchases} p
    where not p.plain or p.currency <> :currency
  ) or exists (
    from event e
    where e.project = :project and e.person_no is null and e.type = 'track' and not e.bot
      and list_contains(cast(:events as varchar[]), e.event)
  ) as apart
