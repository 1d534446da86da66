-- What an editor decided about a user: into whom it went, or null when it stands for itself (again).
-- The latest decision about a user holds.
create table user_merge (
  project varchar not null,
  user_id varchar not null,
  into_user varchar,
  decided_at bigint not null,
  decided_by varchar not null
);
