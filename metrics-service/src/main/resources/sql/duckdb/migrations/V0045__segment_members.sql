-- Who is in which saved segments, as it was found last; their ids in order, with commas between.
create table segment_member (
  project varchar not null,
  person varchar not null,
  segments varchar not null
);

-- Of which projects it was ever found.
create table segment_round (
  project varchar not null
);
