(
  select f.*, b.number
  from first_week_here f
  join (
    select cast(unnest(cast(:bucket_days as bigint[])) as integer) as day,
      unnest(cast(:bucket_numbers as bigint[])) as number
  ) b on b.day = f.day
) f
