delete from receipt
where minute >= (select summed_until from ledger) and minute < :until
