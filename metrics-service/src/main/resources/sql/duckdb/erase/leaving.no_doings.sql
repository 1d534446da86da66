create or replace temp table doing_again as select * from person_doing limit 0
