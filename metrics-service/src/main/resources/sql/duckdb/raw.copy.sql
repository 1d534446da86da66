copy (
  select * exclude (bytes)
  from (
    {rows}
  )
) to {file} (format parquet, compression zstd)
