case
    when opening = 0 and closing > 0 then 'NEW'
    when opening > 0 and closing = 0 then 'CHURNED'
    when closing > opening then 'EXPANSION'
    when closing < opening then 'CONTRACTION'
    when opening > 0 then 'UNCHANGED'
  end
