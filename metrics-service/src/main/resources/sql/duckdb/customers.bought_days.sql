with {sql part.orders_begun},
done as (
  select distinct person_no, day from begun where day >= :first_day and day <= :last_day
),
{sql part.gaps}
