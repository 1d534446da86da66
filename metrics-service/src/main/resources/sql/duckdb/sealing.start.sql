insert into sealing
select cast(nextval('sealing_number') as integer), :project, :zone, :rule
