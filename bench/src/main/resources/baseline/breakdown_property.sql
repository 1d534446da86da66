-- The same by what pages say themselves.
with view as (
  select day_of(ts) as day, json_extract_string(properties, '$.title') as title, count(*) as views
  from event
  where name = 'page'
  group by all
),
page as (
  select title, sum(views) as views, row_number() over (order by sum(views) desc, title) as place
  from view
  group by title
)
select cast(day as varchar) as bucket, sum(views) as value from view group by rollup(day)
union all
select 'part ' || case when place <= 100 then title else 'rest' end, sum(views) from page group by 1
