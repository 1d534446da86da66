-- The language in which the person was asked, where it is known.
alter table response add column language text;

-- By what an answer is known to come from a machine; nothing where it is a person's.
alter table response add column machine text;

create index response_by_machine on response (survey, started_at, id) where machine is not null;

-- What seals a project's links. A revoked key opens nothing any more.
create table link_key (
  project    text        not null,
  version    integer     not null check (version between 1 and 9999),
  secret     bytea       not null,
  created_at timestamptz not null,
  revoked    boolean     not null default false,
  primary key (project, version)
);

create table link (
  id           uuid        primary key,
  project      text        not null,
  survey       uuid        not null references survey,
  channel      text        not null,
  open         boolean     not null, -- for everybody; else for the one person that it names
  anonymous_id text,
  user_id      text,
  attributes   json,
  language     text,
  created_at   timestamptz not null,
  expires_at   timestamptz,
  batch        uuid,                 -- the request that made it, and its place there
  place        integer,
  check (open = (attributes is null)),
  check (open = (batch is null)),
  check (open or coalesce(anonymous_id, user_id) is not null)
);

create unique index open_link_of_survey on link (survey) where open;
create index link_of_survey on link (survey, id);
create index link_of_batch on link (batch, place);

-- Which request made which links, so that a repeated one makes none.
create table link_batch (
  project text not null,
  key     text not null,
  digest  text not null,
  id      uuid not null,
  primary key (project, key)
);

-- Scores that were clicked on in an e-mail: intents, which a page's answer commits.
create table link_click (
  link       uuid        not null references link,
  number     integer     not null,
  question   text        not null,
  score      integer     not null,
  clicked_at timestamptz not null,
  primary key (link, number)
);

-- Machines that looked at a link; of each sign the latest.
create table link_scan (
  link       uuid        not null references link,
  sign       text        not null,
  scanned_at timestamptz not null,
  primary key (link, sign)
);
