-- Where what a batch says of shared ids is looked at beside what is stored.
create temp table incoming (
  position integer not null,
  project varchar not null,
  message_id varchar not null,
  type varchar not null,
  anonymous_id varchar,
  user_id varchar,
  previous_id varchar,
  ts bigint not null
)
