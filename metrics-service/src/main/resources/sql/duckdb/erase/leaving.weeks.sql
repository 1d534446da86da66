create or replace temp table week_changed as select person_no from unsealed_day
