-- What can be told from the rest of an event is no column any more but said by the view "event": the
-- database worked each such column out for every row that was stored, only to see that it can. They
-- are not dropped one by one, since a log with that in it can't be replayed (2.0.0.1).

create table stored_event (
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
  person_no integer
);

insert into stored_event by name
select
  project, id_head, id_lag, id_uuid, text_id_hash, type, event, name, path, anonymous_id, user_id,
  group_id, previous_id, ts, received_lag, batch_position, library, session_id, active, visit, bot,
  properties, traits, context_frame, page_frame, log_partition, log_offset, browser, os, device,
  channel, person_no
from event;

drop table event;
