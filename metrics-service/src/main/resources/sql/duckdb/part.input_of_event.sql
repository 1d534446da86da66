case e.type when 'track' then e.event else e.type end as input, count(*) as found
