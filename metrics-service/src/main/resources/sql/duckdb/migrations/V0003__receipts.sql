-- The ledger of receipts: rows are only added, one batch after the other, and summed when asked.
-- entry: received (it was read), and what became of it: stored, duplicate, bot or refused.
create table receipt (
  project varchar not null,
  key_id varchar not null,
  minute bigint not null,
  entry varchar not null,
  reason varchar,
  replayed boolean not null,
  dedupable boolean not null,
  events bigint not null
);

-- Since when the ledger is complete: null from the very first event on. What was stored before it
-- began is not told apart by key, and its duplicates were not counted, so nothing is made up for it.
-- Before summed_until several batches' rows are one.
create table ledger (
  since bigint,
  summed_until bigint not null
);

insert into ledger
select case when exists (select 1 from event) then epoch_ms(current_timestamp) end, 0;

create table refused_event (
  project varchar not null,
  refusal_id varchar not null,
  topic_id varchar not null,
  log_partition integer not null,
  log_offset bigint not null,
  received_at bigint not null,
  key_id varchar not null,
  message_id varchar,
  reason varchar not null,
  field varchar,
  detail varchar not null,
  path varchar not null,
  body varchar not null,
  body_cut boolean not null,
  replay_of varchar,
  first_received_at bigint
);
