select project from sealing union select project from unsealed order by project
