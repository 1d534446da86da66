-- A topic that was deleted and made again has the same name, and offsets that mean other messages.
-- Stores from before do not know which of them they read: they read once more from the beginning,
-- and recognise what they have.

drop table read_offset;

create table read_offset (
  topic varchar not null,
  topic_id varchar not null,
  partition integer not null,
  next_offset bigint not null,
  primary key (topic_id, partition)
);
