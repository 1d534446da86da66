create or replace temp table day_again as select * from person_day limit 0
