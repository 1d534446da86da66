create or replace temp table summed_receipt as
select project, key_id, minute, entry, reason, replayed, dedupable,
  cast(sum(events) as bigint) as events
from receipt
where minute >= (select summed_until from ledger) and minute < :until
group by all
