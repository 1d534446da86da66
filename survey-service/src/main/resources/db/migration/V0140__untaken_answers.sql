-- What other tools told of and could not be taken, with the last one of each kind.
create table untaken_answer (
  project     text        not null,
  survey      text        not null, -- as the message names it; '' is all further ones together
  reason      text        not null,
  count       bigint      not null,
  message     text        not null,
  detail      text        not null,
  received_at timestamptz not null,
  primary key (project, survey, reason)
);
