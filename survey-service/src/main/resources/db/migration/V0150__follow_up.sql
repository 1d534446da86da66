-- What members make of an answer; without a row nobody has touched it.
create table follow_up (
  project          text    not null,
  response         uuid    not null,
  edition          integer not null,
  status           text    not null check (status in ('open', 'in_progress', 'resolved', 'dismissed')),
  assignee_issuer  text,
  assignee_subject text,
  tags             text[]  not null,
  primary key (project, response),
  foreign key (project, response) references response,
  check ((assignee_issuer is null) = (assignee_subject is null))
);

-- Every edition and who made it; rows are never changed.
create table follow_up_step (
  project          text        not null,
  response         uuid        not null,
  edition          integer     not null,
  status           text        not null,
  assignee_issuer  text,
  assignee_subject text,
  tags             text[]      not null,
  by_issuer        text        not null,
  by_subject       text        not null,
  at               timestamptz not null,
  primary key (project, response, edition),
  foreign key (project, response) references response
);

-- The text is kept as `json`, as answers are: it holds what was written exactly, NUL characters included.
create table follow_up_note (
  project        text        not null,
  response       uuid        not null,
  id             uuid        not null,
  author_issuer  text        not null,
  author_subject text        not null,
  written_at     timestamptz not null,
  text           json        not null,
  primary key (project, response, id),
  foreign key (project, response) references response
);
