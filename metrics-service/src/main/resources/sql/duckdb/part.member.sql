-- Of each person the account that it joined last.
member as (
  select person, arg_max(group_id, (ts, message_id)) as account
  from person_event e
  {of_groups}
  where project = :project and type = 'group' and group_id is not null and not bot
  group by person
)
