-- What is derived from the stored facts, for the queries. Made anew at every start.

-- Every event with what can be told from what is stored of it. Where it is stored is for those who
-- change it. Its hash is stored nowhere: for where any order and any telling apart will do.
create or replace view event as
with told as (
  select *,
    rowid as stored_row,
    concat(id_head, cast(ts + id_lag as varchar) || '-', cast(id_uuid as varchar)) as message_id,
    cast(hash(id_head, id_lag, id_uuid) >> 1 as bigint) as id_hash,
    ts + received_lag as received_at,
    replace(page_frame, '\u0002', coalesce(path, '')) as page
  from stored_event
)
select *,
  case when page is null then context_frame else replace(context_frame, '"\u0001"', page) end
    as context
from told;

-- Every fact that says whose an anonymous id is.
create or replace view link as
select project, anonymous_id, user_id, ts, message_id
from event
where anonymous_id is not null and user_id is not null
union all
select project, previous_id, user_id, ts, message_id
from event
where type = 'alias' and previous_id is not null and user_id is not null;

-- What holds about a user: the latest decision.
create or replace view merge_decision as
select project, user_id, into_user, decided_at, decided_by
from user_merge
qualify row_number() over (
  partition by project, user_id order by decided_at desc, into_user nulls first) = 1;

-- Into whom users went, step by step.
create or replace view merge_step as
with recursive step as (
  select project, user_id, into_user from merge_decision where into_user is not null
  union
  select s.project, s.user_id, d.into_user
  from step s
  join merge_decision d on d.project = s.project and d.user_id = s.into_user
  where d.into_user is not null
)
select * from step;

-- Who stands for a user that went into another one: the end of its chain. The writer keeps it in
-- merged_user.
create or replace view merge_end as
select s.project, s.user_id, s.into_user
from merge_step s
left join merge_decision d on d.project = s.project and d.user_id = s.into_user
where d.into_user is null;

-- A person's name: the user's, else the anonymous id's, else there is no person.
create or replace macro person_of(user_id, anonymous_id) as
  case
    when user_id is not null then 'user:' || user_id
    when anonymous_id is not null then 'anonymous:' || anonymous_id
  end;

-- What an id of an event is recognised by, the same for ever (IdHash): of a UUID its two halves on
-- each other, without the sign.
create or replace macro lasting_hash(text_id_hash, id_uuid) as
  coalesce(
    text_id_hash,
    cast(
      xor(cast(id_uuid as uhugeint) >> 64, cast(id_uuid as uhugeint)) & 9223372036854775807
      as bigint));

-- What orders events of the same moment, as one number.
create or replace macro place_of(received_at, batch_position, id_hash) as
  (cast(received_at as hugeint) * 65536 + batch_position) * 1099511627776
    + id_hash % 1099511627776;

-- An amount of money in a property; null for what is none, and for a million millions.
create or replace macro amount_of(text) as try_cast(text as decimal(18, 6));

-- In whole millionths, which can be squared and added up without an error.
create or replace macro micros(amount) as
  cast(cast(amount as decimal(38, 6)) * 1000000 as hugeint);

-- What two such numbers of each row multiply to, added up: as one number, and of very large ones in three
-- places of 2 ^ 40, so that nothing overflows.
create or replace macro is_small(a, b) as
  a between -4503599627370496 and 4503599627370496
  and b between -4503599627370496 and 4503599627370496;
create or replace macro high(a) as a // 1099511627776;
create or replace macro low(a) as a % 1099511627776;
create or replace macro products(a, b) as [
  sum(case when is_small(a, b) then a * b end),
  sum(case when not is_small(a, b) then low(a) * low(b) end),
  sum(case when not is_small(a, b) then high(a) * low(b) + low(a) * high(b) end),
  sum(case when not is_small(a, b) then high(a) * high(b) end)
];

-- The code of a currency; what is none is OTHER, and nothing null.
create or replace macro currency_of(text) as
  case
    when regexp_full_match(trim(text), '[A-Za-z]{3}') then upper(trim(text))
    when trim(text) <> '' then 'OTHER'
  end;

-- A whole number up to a thousand millions that a property says; null for anything else.
create or replace macro number_of(properties, pointer) as
  case
    when try_cast(try(json_extract_string(properties, pointer)) as bigint) between 0 and 1000000000
    then try_cast(try(json_extract_string(properties, pointer)) as bigint)
  end;

-- What a review says from 0 to 100; null for what is no rating.
create or replace macro rating_of(properties) as
  case
    when try_cast(try(json_extract_string(properties, '/rating')) as decimal(9, 4))
      between 0 and 100
    then try_cast(try(json_extract_string(properties, '/rating')) as decimal(9, 4))
  end;

-- The lengths of sessions in bands, in order; of most, a few percent wide.
create or replace macro length_band(duration) as cast(floor(sqrt(sqrt(duration)) * 8) as integer);

-- Every event with its person, by name and by number (person_no); numbers join, sort and group
-- several times as fast.
create or replace view person_event as
select e.*, p.name as person
from event e
left join person p on p.number = e.person_no;

-- The responses that stand: of each its highest revision. What a machine answered does not stand. Few
-- are revised, and hardly any twice at once: looking for those is cheaper than putting all in order.
create or replace view standing_response as
with answered as (
  select project, response_id, revision, fact_id from survey_fact where kind = 'answered'
),
revised as (
  select project, response_id, revision
  from answered
  where revision > (select min(revision) from answered)
),
doubled as (
  select project, response_id, revision, min(fact_id) as fact_id
  from answered
  group by all
  having count(*) > 1
)
select f.*
from survey_fact f
anti join revised r
  on r.project = f.project and r.response_id = f.response_id and r.revision > f.revision
anti join doubled d
  on d.project = f.project and d.response_id = f.response_id and d.revision = f.revision
  and d.fact_id <> f.fact_id
where f.kind = 'answered' and f.machine is null;

-- The same with who gave them. Facts make no links: their ids come from public requests.
create or replace view person_response as
select
  f.*,
  person_of(coalesce(m.into_user, f.user_id, o.user_id), f.anonymous_id) as person
from standing_response f
{sql part.whose_fact};

-- The scores in them.
create or replace view standing_score as
select r.*, a.question_id, a.question_type, a.scale_max, a.score
from standing_response r
join question_answer a on a.project = r.project and a.fact_id = r.fact_id
where a.score is not null and a.scale_max is not null;

create or replace view person_score as
select r.*, a.question_id, a.question_type, a.scale_max, a.score
from person_response r
join question_answer a on a.project = r.project and a.fact_id = r.fact_id
where a.score is not null and a.scale_max is not null;

drop macro table if exists session_of;
