-- Times are UTC milliseconds; JSON is kept as the text it came in. id_hash is the first 64 bits of
-- the SHA-256 of project and id: it finds repeats fast, and the ids themselves decide.

create table read_offset (
  topic varchar not null,
  partition integer not null,
  next_offset bigint not null,
  primary key (topic, partition)
);

create table event (
  project varchar not null,
  message_id varchar not null,
  id_hash bigint not null,
  type varchar not null,
  event varchar,
  name varchar,
  path varchar,
  anonymous_id varchar,
  user_id varchar,
  group_id varchar,
  previous_id varchar,
  ts bigint not null,
  received_at bigint not null,
  batch_position integer not null,
  library varchar,
  session_id varchar,
  active boolean not null,
  visit boolean not null,
  bot boolean not null,
  properties varchar not null,
  traits varchar not null,
  context varchar not null,
  log_partition integer not null,
  log_offset bigint not null
);

create table survey_fact (
  project varchar not null,
  fact_id varchar not null,
  id_hash bigint not null,
  kind varchar not null,
  survey_id varchar not null,
  survey_version integer not null,
  survey_name varchar not null,
  channel varchar not null,
  anonymous_id varchar,
  user_id varchar,
  occurred_at bigint not null,
  recorded_at bigint not null,
  response_id varchar,
  revision integer not null,
  completed boolean not null,
  attributes varchar not null,
  log_partition integer not null,
  log_offset bigint not null
);

create table question_answer (
  project varchar not null,
  fact_id varchar not null,
  question_id varchar not null,
  question_type varchar not null,
  scale_min integer,
  scale_max integer,
  score integer,
  choices varchar[] not null,
  text varchar
);

create table set_aside (
  topic varchar not null,
  partition integer not null,
  log_offset bigint not null,
  written_at bigint not null,
  reason varchar not null,
  detail varchar not null,
  key varchar,
  payload blob not null
);
