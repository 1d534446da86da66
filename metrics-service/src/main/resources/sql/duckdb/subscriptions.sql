-- Each subscription from one of its events to the next. What an event does not say, or what is no
-- amount, stays as it was; whose it is, is the same throughout.
create or replace temp table subscription_here as
with said as (
  select
    e.message_id,
    e.event,
    e.person,
    try(json_extract_string(e.context_frame, '/groupId')) as group_id,
    e.ts,
    place_of(e.received_at, e.batch_position, e.id_hash) as place,
    try(json_extract_string(e.properties, ['/subscription_id', '/currency'])) as told,
    try(json_extract_string(e.properties, :amount)) as stated
    {values}
  from person_event e
  where e.project = :project and e.type = 'track' and not e.bot
    and list_contains(cast(:events as varchar[]), e.event)
),
told as (
  select
    * exclude (told),
    coalesce(
      'subscription ' || nullif(told[1], ''), 'person ' || person, 'message ' || message_id) as id,
    currency_of(told[2]) as currency,
    case when amount_of(stated) >= 0 then amount_of(stated) end as amount
  from said
),
{sql part.member},
holder as (
  select t.id, t.person, coalesce(t.group_id, m.account) as account
  from (
    select id, arg_min(person, (ts, place)) as person, arg_max(group_id, (ts, place)) as group_id
    from told
    group by id
  ) t
  left join member m on m.person = t.person
)
select
  t.id,
  h.person,
  h.account,
  t.event,
  t.ts,
  t.ts as since,
  coalesce(lead(t.ts) over (partition by t.id order by t.ts, t.place), 9223372036854775807)
    as until,
  t.event <> :cancelled as runs,
  coalesce(last_value(t.currency ignore nulls) over so_far, :currency) as currency,
  last_value(t.amount ignore nulls) over so_far as amount,
  coalesce(
    last_value(case when t.stated is not null then t.amount is null end ignore nulls) over so_far,
    true) as unreadable
  {last_values}
from told t
join holder h on h.id = t.id
window so_far as (partition by t.id order by t.ts, t.place rows unbounded preceding)
