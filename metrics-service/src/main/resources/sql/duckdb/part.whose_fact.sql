-- Whose the fact f is: the owner of its anonymous id at the time, or into whom the user went.
left join ownership o
  on o.project = f.project
  and o.anonymous_id = case when f.user_id is null then f.anonymous_id end
  and (o.from_ts is null or f.occurred_at >= o.from_ts)
  and (o.until_ts is null or f.occurred_at < o.until_ts)
left join merged_user m
  on m.project = f.project
  and m.user_id = coalesce(f.user_id, o.user_id)
