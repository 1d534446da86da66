-- Beside every day the hundred pages that are viewed most, and all others together.
with view as (
  select day_of(ts) as day, path, count(*) as views from event where name = 'page' group by all
),
page as (
  select path, sum(views) as views, row_number() over (order by sum(views) desc, path) as place
  from view
  group by path
)
select cast(day as varchar) as bucket, sum(views) as value from view group by rollup(day)
union all
select 'part ' || case when place <= 100 then path else 'rest' end, sum(views) from page group by 1
