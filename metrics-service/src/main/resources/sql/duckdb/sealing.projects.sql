select project from sealing union select project from unsealed
union select project from unsealed_answer order by project
