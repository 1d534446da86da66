-- Who is asked. Everything here is read by a person's names, so that it does not grow with what others did.

-- What metrics-service says about each person; the row of the newest message.
create table person_facts (
  project       text        not null,
  person        text        not null,
  as_of         timestamptz not null,
  anonymous_ids text[]      not null,
  user_ids      text[]      not null,
  traits        json        not null,
  accounts      text[]      not null,
  segments      text[],
  primary key (project, person)
);

-- Whose an id is, as metrics-service said last.
create table person_id (
  project text        not null,
  kind    "char"      not null check (kind in ('a', 'u')),
  id      text        not null,
  person  text        not null,
  as_of   timestamptz not null,
  primary key (project, kind, id)
);

-- Ids that came together in one request: good enough to leave somebody in peace, not for a KPI.
create table person_link (
  project      text        not null,
  user_id      text        not null,
  anonymous_id text        not null,
  linked_at    timestamptz not null,
  primary key (project, user_id, anonymous_id)
);

create index person_link_of_device on person_link (project, anonymous_id, linked_at desc);

-- What was between a person and a survey, one row for each pair of names that they went by ('' is none).
create table asked (
  project      text        not null,
  user_id      text        not null,
  anonymous_id text        not null,
  survey       uuid        not null,
  metrics      text[]      not null,
  times        integer     not null,
  shown_at     timestamptz,
  dismissed_at timestamptz,
  answered_at  timestamptz,
  primary key (project, user_id, anonymous_id, survey)
);

create index asked_of_device on asked (project, anonymous_id) where user_id = '';

-- When a person of an account was asked last.
create table asked_account (
  project  text        not null,
  account  text        not null,
  person   text        not null,
  asked_at timestamptz not null,
  primary key (project, account, person)
);

create index asked_account_lately on asked_account (project, account, asked_at desc);

-- A survey that is about to be shown, or was: it keeps others away from the person until claimed_until,
-- and a place of the survey's quota until place_until.
create table claim (
  id            uuid        primary key,
  project       text        not null,
  survey        uuid        not null,
  version       integer     not null,
  user_id       text        not null,
  anonymous_id  text        not null,
  person        text        not null,
  accounts      text[]      not null,
  claimed_until timestamptz not null,
  place_until   timestamptz not null
);

create index claim_of_user on claim (project, user_id) where user_id <> '';
create index claim_of_device on claim (project, anonymous_id) where user_id = '';
create index claim_of_survey on claim (survey, place_until);
create index claim_of_project on claim (project, claimed_until);

-- How many responses the surveys with a quota have; whoever takes the last place locks the row.
create table quota_use (
  project   text    not null,
  survey    uuid    primary key,
  responses integer not null
);

create index quota_use_of_project on quota_use (project);

-- Grows with each change of a project's surveys, so that a replica sees that what it remembers is old.
create table survey_stamp (
  project text   primary key,
  stamp   bigint not null
);

create function stamp_surveys() returns trigger language plpgsql as $$
begin
  insert into survey_stamp (project, stamp) values (new.project, 1)
    on conflict (project) do update set stamp = survey_stamp.stamp + 1;
  return null;
end
$$;

create trigger survey_is_stamped after insert or update on survey
  for each row execute function stamp_surveys();

-- What was before there was this.
insert into asked (project, user_id, anonymous_id, survey, metrics, times, shown_at, dismissed_at, answered_at)
select project, coalesce(user_id, ''), coalesce(anonymous_id, ''), survey, '{}',
       count(*) filter (where kind = 'shown'), max(at) filter (where kind = 'shown'),
       max(at) filter (where kind = 'dismissed'), max(at) filter (where kind = 'answered')
from (
  select project, user_id, anonymous_id, survey, kind, occurred_at as at from encounter
  union all
  select project, user_id, anonymous_id, survey, 'answered', answered_at from response
) met
group by 1, 2, 3, 4;
