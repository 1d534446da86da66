insert into read_offset
select unnest(cast(:topics as varchar[])), unnest(cast(:topic_ids as varchar[])),
  cast(unnest(cast(:partitions as bigint[])) as integer), unnest(cast(:offsets as bigint[]))
on conflict (topic_id, partition) do update set next_offset = excluded.next_offset
