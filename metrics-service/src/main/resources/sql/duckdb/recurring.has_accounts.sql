-- Whether somebody is in a group, or was when they ordered.
select
  exists (from {doings} s where s.type = 'group')
  or exists (from {purchases} p where p.group_id is not null)
  as has_accounts
