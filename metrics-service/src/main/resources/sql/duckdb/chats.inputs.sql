with {sql chats.begun},
{sql chats.chosen}
select case e.type when 'track' then e.event else e.type end as input, count(*) as found
from event e
semi join behind b on b.message_id = e.message_id
where e.project = :project
group by all
order by found desc, input
limit :keys
