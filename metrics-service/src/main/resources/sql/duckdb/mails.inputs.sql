with {sql mails},
{sql mails.chosen}
select m.event as input, count(*) as found
from mail m
semi join behind b on b.message_id = m.message_id
group by all
order by found desc, input
limit :keys
