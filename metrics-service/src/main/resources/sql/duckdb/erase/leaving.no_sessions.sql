create or replace temp table session_cut as
select *, person_no as person from session limit 0
