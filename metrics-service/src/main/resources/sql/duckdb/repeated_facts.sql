select project, fact_id from survey_fact where id_hash in (select unnest(cast(:hashes as bigint[])))
