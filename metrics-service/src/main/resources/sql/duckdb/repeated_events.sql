select project, message_id from event where id_hash in (select unnest(cast(:hashes as bigint[])))
