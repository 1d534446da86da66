-- JSON is kept as `json`, not `jsonb`: it holds what people wrote exactly, NUL characters included.

create table survey (
  id         uuid        primary key,
  project    text        not null,
  state      text        not null check (state in ('draft', 'live', 'paused', 'closed')),
  edition    integer     not null,
  version    integer     check ((version is null) = (state = 'draft')),
  written    json        not null, -- the questionnaire as its author left it, published or not
  created_at timestamptz not null,
  changed_at timestamptz not null
);

create index survey_of_project on survey (project, id);

create table survey_version (
  survey        uuid        not null references survey,
  number        integer     not null,
  questionnaire json        not null,
  published_at  timestamptz not null,
  primary key (survey, number)
);

-- Which request created which survey, so that a repeated one creates nothing.
create table survey_creation (
  project text not null,
  key     text not null,
  digest  text not null,
  survey  uuid not null,
  primary key (project, key)
);

-- Each response in its newest revision. Its id is the client's own, so it means something only within its project.
create table response (
  project      text        not null,
  id           uuid        not null,
  survey       uuid        not null,
  version      integer     not null,
  channel      text        not null,
  anonymous_id text,
  user_id      text,
  answers      json        not null,
  attributes   json        not null,
  completed    boolean     not null,
  revision     integer     not null,
  started_at   timestamptz not null,
  answered_at  timestamptz not null,
  recorded_at  timestamptz not null,
  primary key (project, id),
  foreign key (survey, version) references survey_version
);

create index response_of_survey on response (survey, started_at, id);

-- Showings and dismissals.
create table encounter (
  project      text        not null,
  kind         text        not null check (kind in ('shown', 'dismissed')),
  id           uuid        not null,
  survey       uuid        not null,
  version      integer     not null,
  channel      text        not null,
  anonymous_id text,
  user_id      text,
  occurred_at  timestamptz not null,
  recorded_at  timestamptz not null,
  primary key (project, kind, id),
  foreign key (survey, version) references survey_version
);
