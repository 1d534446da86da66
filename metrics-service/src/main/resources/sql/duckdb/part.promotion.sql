coalesce(try(json_extract_string(e.properties, '/promotion_id')), '')
