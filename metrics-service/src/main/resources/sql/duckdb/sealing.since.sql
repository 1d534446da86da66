select coalesce(min(since), 9007199254740992) as since from cutoff_here
