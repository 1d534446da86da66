with paid as (
  select number, key, currency, amount as worth, is_unconverted from recurring_here
),
{sql part.unconverted}
