try(json_extract_string(e.context_frame, '/groupId')) as group_id,
    e.ts,
    place_of(e.received_at, e.batch_position, e.id_hash) as place,
    try(json_extract_string(e.properties, [
      '/order_id', '/orderId', '/currency', {amounts}])) as told
