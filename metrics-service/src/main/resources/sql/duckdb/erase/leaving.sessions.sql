create or replace temp table cutoff_here as
select person_no, cast(:ever as bigint) as since from unsealed_day
