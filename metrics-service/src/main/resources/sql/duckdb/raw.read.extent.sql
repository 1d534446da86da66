-- What the file says of itself, before any of it is read.
select
  (select coalesce(sum(num_rows), 0) from parquet_file_metadata({file})) as found,
  (select coalesce(sum(total_uncompressed_size), 0) from parquet_metadata({file})) as bytes
