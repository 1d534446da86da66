coalesce(
    'order ' || nullif(told[1], ''), 'order ' || nullif(told[2], ''), 'message ' || message_id)
    as id,
  currency_of(told[3]) as currency,
  told[4] is not null or told[5] is not null or told[7] is not null as states_amount,
  try_cast(coalesce(
    amount_of(told[4]),
    amount_of(told[5]) - coalesce(amount_of(told[6]), 0),
    amount_of(told[7]) - coalesce(amount_of(told[8]), 0) - coalesce(amount_of(told[9]), 0))
    as decimal(18, 6)) as amount
