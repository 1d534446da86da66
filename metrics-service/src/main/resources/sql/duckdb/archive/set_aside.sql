select topic, partition as log_partition, log_offset, written_at, reason, detail, key, payload
from set_aside
where {read}
