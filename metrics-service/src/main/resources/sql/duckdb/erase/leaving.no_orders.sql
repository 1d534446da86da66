create or replace temp table order_again as select * from order_told limit 0
