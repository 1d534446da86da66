select coalesce(min(from_day), 2147483647) as first_day from unsealed_day
