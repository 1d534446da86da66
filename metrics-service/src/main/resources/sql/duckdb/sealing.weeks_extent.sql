select coalesce(min(ts), 9007199254740992) as first, coalesce(max(ts), 0) as last from week_begun
