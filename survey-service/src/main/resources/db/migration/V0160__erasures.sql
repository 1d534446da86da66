-- Who was forgotten, when, on whose behalf, and how much there was; not whom it was about.
create table erasure (
  project    text        not null,
  id         uuid        not null,
  asked_at   timestamptz not null,
  asked_by   text        not null,
  done_at    timestamptz not null,
  responses  integer     not null,
  encounters integer     not null,
  primary key (project, id)
);

-- What these did from since until till does not come back. Ids are kept as hashes only.
create table erased_id (
  project text        not null,
  hash    bytea       not null, -- SHA-256 of project and id
  since   timestamptz,          -- of a device that was somebody else's before
  till    timestamptz not null,
  primary key (project, hash, till)
);
