(
  select person_no, min(from_ts) as from_ts
  from unsealed
  where project = :project
    and (from_ts < :until or person_no in (
      select person_no
      from session
      where sealing_no = :sealing and chain < :until and last >= :until - :idle))
  group by person_no
)
