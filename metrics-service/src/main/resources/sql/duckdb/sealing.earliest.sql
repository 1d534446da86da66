select coalesce(min(from_ts), 9007199254740992) as earliest from unsealed_here
