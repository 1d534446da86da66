try(json_extract_string(e.context, '/groupId')) as group_id,
    e.ts,
    place_of(e.received_at, e.batch_position, e.message_id) as place,
    try(json_extract_string(e.properties, [
      '/order_id', '/orderId', '/currency', {amounts}])) as told
