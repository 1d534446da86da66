-- Messages on their way to Kafka: written in the transaction that caused them, deleted once the broker has them.
create table outbox (
  id          bigint generated always as identity primary key,
  topic       text        not null,
  key         text        not null,
  message_id  text        not null,
  time        timestamptz not null,
  subject     text        not null,
  traceparent text,
  payload     bytea       not null
);
