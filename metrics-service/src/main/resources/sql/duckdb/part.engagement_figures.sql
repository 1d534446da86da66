select
  number as bucket, key, rest,
  count(*) as n,
  cast(sum(score) as double) as total,
  cast(sum(score * score) as double) as squares,
  quantile_cont(cast(score as double), 0.1) as p10,
  quantile_cont(cast(score as double), 0.5) as median,
  quantile_cont(cast(score as double), 0.9) as p90,
  count(*) filter (where score < 20) as from_0,
  count(*) filter (where score >= 20 and score < 40) as from_20,
  count(*) filter (where score >= 40 and score < 60) as from_40,
  count(*) filter (where score >= 60 and score < 80) as from_60,
  count(*) filter (where score >= 80) as from_80
