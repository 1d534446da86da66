-- Orders of which these persons' events say something, or did.
create or replace temp table order_changed as
select o.id
from order_told o
join unsealed_day u on u.person_no = o.person_no and o.day >= u.from_day
where o.sealing_no = :sealing
union
select id from order_again
