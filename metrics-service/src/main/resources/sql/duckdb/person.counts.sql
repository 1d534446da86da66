-- How much there is of one person.
with theirs as (
  select e.type, coalesce(
    try(json_extract_string(e.properties, '/order_id')),
    try(json_extract_string(e.properties, '/orderId')),
    e.message_id) as order_id,
    e.type = 'track' and list_contains(cast(:orders as varchar[]), e.event) as is_order
  from event e
  join person p on p.number = e.person_no
  where p.project = :project and p.name = :person and not e.bot
),
answer as (
  select count(*) as answers, min(occurred_at) as first_answer, max(occurred_at) as last_answer
  from person_response
  where project = :project and person = :person
)
select
  count(*) filter (where type in ('track', 'page', 'screen')) as events,
  count(*) filter (where type in ('page', 'screen')) as pageviews,
  count(distinct order_id) filter (where is_order) as orders,
  any_value(answers) as answers,
  any_value(first_answer) as first_answer,
  any_value(last_answer) as last_answer
from answer
left join theirs on true
