key in (select project || '|' || id from erased_id)
