create or replace temp table week_doing_again as select * from first_week_doing limit 0
