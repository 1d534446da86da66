-- Each e-mail once for a person: its first delivery, and what was done with it while it is watched.
mail as (
  select
    e.message_id, e.event, e.person, e.ts,
    coalesce(
      nullif(try(json_extract_string(e.properties, '/email_id')), ''),
      nullif(try(json_extract_string(e.properties, '/campaign_id')), ''),
      '') as email,
    e.bot
      or coalesce(list_has_any(
        try(json_extract_string(e.properties, cast(:machine_flags as varchar[]))),
        ['true', '1']), false)
      or regexp_matches(
        coalesce(try(json_extract_string(e.context_frame, '/userAgent')), ''), :machine_agents)
      as by_machine
  from person_event e
  where e.project = :project
    and e.type = 'track'
    and e.event in (:delivered, :opened, :clicked)
    and e.person is not null
),
delivery as (
  select message_id, person, email, ts
  from mail
  where event = :delivered
  qualify row_number() over (partition by person, email order by ts, message_id) = 1
),
reaction as (
  select d.message_id as delivery, m.message_id, m.event, m.by_machine
  from delivery d
  join mail m
    on m.person = d.person and m.email = d.email
    and m.ts >= d.ts and m.ts <= d.ts + :watched
  where m.event <> :delivered
)
