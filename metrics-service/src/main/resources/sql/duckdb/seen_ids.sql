-- What the ids of all that is stored are recognised by.
select lasting_hash(text_id_hash, id_uuid) as id_hash from event
union all
select id_hash from survey_fact
