-- What the writer would have written down, had it always done so.

insert into ownership
with link as (
  select project, anonymous_id, user_id, ts, message_id
  from event
  where anonymous_id is not null and user_id is not null
  union all
  select project, previous_id, user_id, ts, message_id
  from event
  where type = 'alias' and previous_id is not null and user_id is not null
),
fact as (
  select *, lag(user_id) over (
    partition by project, anonymous_id order by ts, message_id) as user_before
  from link
)
select
  project,
  anonymous_id,
  user_id,
  case when lag(ts) over owned is not null then ts end,
  case when lag(ts) over owned is not null then message_id end,
  lead(ts) over owned,
  lead(message_id) over owned
from fact
where user_before is distinct from user_id
window owned as (partition by project, anonymous_id order by ts, message_id);

insert into merged_user
with recursive decision as (
  select project, user_id, into_user
  from user_merge
  qualify row_number() over (
    partition by project, user_id order by decided_at desc, into_user nulls first) = 1
),
step as (
  select project, user_id, into_user from decision where into_user is not null
  union
  select s.project, s.user_id, d.into_user
  from step s
  join decision d on d.project = s.project and d.user_id = s.into_user
  where d.into_user is not null
)
select s.project, s.user_id, s.into_user
from step s
left join decision d on d.project = s.project and d.user_id = s.into_user
where d.into_user is null;

create temp table whose as
select
  e.rowid as row,
  e.project,
  case
    when coalesce(m.into_user, e.user_id, o.user_id) is not null
      then 'user:' || coalesce(m.into_user, e.user_id, o.user_id)
    when e.anonymous_id is not null then 'anonymous:' || e.anonymous_id
  end as name
from event e
left join ownership o
  on o.project = e.project
  and o.anonymous_id = case when e.user_id is null then e.anonymous_id end
  and (o.from_ts is null or e.ts > o.from_ts
    or (e.ts = o.from_ts and e.message_id >= o.from_id))
  and (o.until_ts is null or e.ts < o.until_ts
    or (e.ts = o.until_ts and e.message_id < o.until_id))
left join merged_user m
  on m.project = e.project
  and m.user_id = coalesce(e.user_id, o.user_id);

insert into person
select nextval('person_number'), project, name
from (select distinct project, name from whose where name is not null);

update event set person_no = found.number
from (
  select w.row, p.number
  from whose w
  join person p on p.project = w.project and p.name = w.name
) found
where event.rowid = found.row;

drop table whose;
