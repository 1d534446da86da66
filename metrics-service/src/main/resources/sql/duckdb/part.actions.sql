-- Who did which action how often; one event can be several.
action as (
  select unnest(cast(:labels as varchar[])) as label
),
done as (
  select number, person, action, count(*) as times
  from (
    select b.number, e.person_no as person, unnest(list_distinct([{actions}])) as action
    from event e
    asof join bucket b on e.ts >= b.start
    where {sql part.doing}
      and {done})
  group by all
)
