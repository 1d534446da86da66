delete from refused_event where received_at < :before
