project in (select project from erased_id)
and len(list_filter((select list(quoted) from erased_id), lambda id: contains(body, id))) > 0
