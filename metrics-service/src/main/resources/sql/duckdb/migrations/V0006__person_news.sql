-- Ids of which something came in, until others were told of their persons. Numbers grow with every
-- transaction. A store from before tells of everybody.
create table changed_id (
  number bigint not null,
  project varchar not null,
  kind varchar not null,
  id varchar not null
);

insert into changed_id
select distinct 0, project, 'anonymous', anonymous_id from event where anonymous_id is not null
union all
select distinct 0, project, 'user', user_id from event where user_id is not null;

-- What others know of a person: a hash of it, so that they are told of changes only.
create table told_person (
  project varchar not null,
  person varchar not null,
  digest bigint not null,
  last_seen bigint not null
);

-- What was told just now, while it is written down.
create table telling (
  project varchar not null,
  person varchar not null,
  digest bigint not null,
  last_seen bigint not null,
  gone boolean not null
);
