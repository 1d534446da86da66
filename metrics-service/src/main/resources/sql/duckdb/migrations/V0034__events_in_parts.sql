-- What can be told from the rest of an event is not stored twice, and what differs from event to
-- event stands apart from what many have in common, so that the columns are pressed well.

create table event_in_parts (
  project varchar not null,
  -- An id that ends with a UUID, often with the moment of the event in front of it; of any other all
  -- is head.
  id_head varchar not null,
  id_lag bigint,
  id_uuid uuid,
  -- The first 64 bits of the SHA-256 of project and id, of an id without a UUID.
  text_id_hash bigint,
  type varchar not null,
  event varchar,
  name varchar,
  path varchar,
  anonymous_id varchar,
  user_id varchar,
  group_id varchar,
  previous_id varchar,
  ts bigint not null,
  received_lag bigint not null,
  batch_position integer not null,
  library varchar,
  session_id varchar,
  active boolean not null,
  visit boolean not null,
  bot boolean not null,
  properties varchar not null,
  traits varchar not null,
  -- Where the page was stands "\u0001", and in the page, where the path was, \u0002.
  context_frame varchar not null,
  page_frame varchar,
  log_partition integer not null,
  log_offset bigint not null,
  browser varchar,
  os varchar,
  device varchar,
  channel varchar,
  person_no integer,
  message_id varchar generated always as
    (concat(id_head, cast(ts + id_lag as varchar) || '-', cast(id_uuid as varchar))) virtual,
  -- Of the whole id, for where any order and any telling apart will do; it is stored nowhere.
  id_hash bigint generated always as
    (cast(hash(id_head, id_lag, id_uuid) >> 1 as bigint)) virtual,
  received_at bigint generated always as (ts + received_lag) virtual,
  page varchar generated always as (replace(page_frame, '\u0002', coalesce(path, ''))) virtual,
  context varchar generated always as
    (case when page is null then context_frame else replace(context_frame, '"\u0001"', page) end)
    virtual
);

insert into event_in_parts
with whole as (
  select *,
    case
      when cast(try_cast(right(message_id, 36) as uuid) as varchar) = right(message_id, 36)
      then left(message_id, len(message_id) - 36)
    end as head,
    case
      when not contains(context, '\u0001') and not contains(context, '\u0002')
      then cast(try(json_extract(context, '/page')) as varchar)
    end as page_said
  from event
),
cut as (
  select *,
    nullif(regexp_extract(head, '([1-9][0-9]{12})-$', 1), '') as moment,
    '"page":' || page_said as member,
    instr(context, member) as place,
    case
      when starts_with(page_said, '{') and place > 0
      then concat(
        left(context, place - 1), '"page":"\u0001"', substr(context, place + len(member)))
    end as frame
  from whole
),
-- A page that is written otherwise than JSON is written here stays where it is.
checked as (
  select *, coalesce(try(json_extract_string(frame, '/page')) = chr(1), false) as is_cut
  from cut
)
select
  project,
  coalesce(left(head, len(head) - case when moment is null then 0 else 14 end), message_id),
  cast(moment as bigint) - ts,
  case when head is not null then cast(right(message_id, 36) as uuid) end,
  case when head is null then id_hash end,
  type, event, name, path, anonymous_id, user_id, group_id, previous_id,
  ts,
  received_at - ts,
  batch_position, library, session_id, active, visit, bot, properties, traits,
  case when is_cut then frame else context end,
  case
    when not is_cut then null
    when regexp_full_match(path, '/[^"\\]+') then replace(page_said, path, '\u0002')
    else page_said
  end,
  log_partition, log_offset, browser, os, device, channel, person_no
from checked;

-- Orders have the place of their event.
update order_told set place = (place // 1099511627776) * 1099511627776 + of.id_hash % 1099511627776
from event_in_parts of
where of.message_id = order_told.message_id and of.person_no = order_told.person_no;

drop table event;

alter table event_in_parts rename to event;
