-- What is worked out ahead of the questions, person by person, and for whom it no longer holds.

create sequence sealing_number;

-- By which rule a project is sealed.
create table sealing (
  number integer not null,
  project varchar not null,
  zone varchar not null,
  rule varchar not null
);

-- From when on what is sealed of a person does not hold; rows are only added until it is sealed again.
create table unsealed (
  project varchar not null,
  person_no integer not null,
  from_ts bigint not null
);

-- Of each active day of a person, and each way of being there, the first moment. Days are counted
-- from 1970 in the zone of the sealing. The first row of a person's day says so, and which active
-- day went before; later days never change that.
create table person_day (
  sealing_no integer not null,
  person_no integer not null,
  day integer not null,
  first_of_day boolean not null,
  previous_day integer,
  ts bigint not null,
  country varchar,
  language varchar,
  device varchar,
  browser varchar,
  os varchar
);

-- Sessions; those of one chain may have become others where one of them has.
create table session (
  sealing_no integer not null,
  person_no integer not null,
  chain bigint not null,
  client_session varchar,
  day integer not null,
  start bigint not null,
  last bigint not null,
  events integer not null,
  pageviews integer not null,
  actions integer not null,
  engaged_ms bigint,
  duration bigint not null,
  bounced boolean,
  entry_page varchar,
  exit_page varchar,
  channel varchar,
  referrer varchar,
  source varchar,
  medium varchar,
  campaign varchar,
  country varchar,
  language varchar,
  device varchar,
  browser varchar,
  os varchar
);

insert into unsealed select project, number, -9007199254740992 from person;
