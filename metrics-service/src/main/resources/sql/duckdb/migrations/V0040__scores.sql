-- Responses of which something was told since their scores were sealed; rows are only added until then.
create table unsealed_answer (
  project varchar not null,
  response_id varchar not null
);

-- The scores in the responses that stand, by day.
create table score_told (
  sealing_no integer not null,
  response_id varchar not null,
  day integer not null,
  question_type varchar not null,
  survey_id varchar not null,
  survey_name varchar not null,
  score integer not null,
  scale_max integer not null
);

-- How often each of them was given on each day.
create table score_sum (
  sealing_no integer not null,
  day integer not null,
  question_type varchar not null,
  survey_id varchar not null,
  survey_name varchar not null,
  score integer not null,
  scale_max integer not null,
  found bigint not null
);

insert into unsealed_answer
select distinct project, response_id
from survey_fact
where kind = 'answered' and response_id is not null;
