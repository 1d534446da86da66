with hit as (
  select number, key, unit, opening, closing from recurring_here
),
{sql part.units}
