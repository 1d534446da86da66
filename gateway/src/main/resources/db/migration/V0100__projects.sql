create table project (
  id                 uuid    primary key,
  version            bigint  not null,
  name               text    not null,
  time_zone          text    not null,
  currency           text    not null,
  settings           jsonb   not null,
  definition_version integer not null
);

-- Somebody is known by address until the first login, and by (issuer, subject) from then on.
create table project_member (
  project_id uuid not null references project on delete cascade,
  email      text,
  issuer     text,
  subject    text,
  role       text not null,
  check (email is not null or subject is not null),
  check ((issuer is null) = (subject is null)),
  unique (project_id, issuer, subject)
);

create index project_member_by_identity on project_member (issuer, subject, project_id);
create index project_member_by_invitation on project_member (email) where subject is null;

create table write_key (
  id         uuid        primary key,
  project_id uuid        not null references project on delete cascade,
  name       text        not null,
  value      text        not null unique,
  created_at timestamptz not null
);

create index write_key_by_project on write_key (project_id);

-- Idempotency-Key headers, each with what was created under it.
create table creation (
  issuer  text not null,
  subject text not null,
  place   text not null,
  key     text not null,
  request text not null,
  id      uuid not null,
  primary key (issuer, subject, place, key)
);
