-- The orders that stand, as all their events say together, in their own currencies: made of order_told
-- when it changes. The last of these events may be long after the first one. Amounts are counted in millionths; null is one that counts nothing. One that is not
-- plain may stand or not, and for as much as its rates say.
create table purchase (
  sealing_no integer not null,
  id varchar not null,
  person_no integer not null,
  day integer not null,
  ts bigint not null,
  group_id varchar,
  currency varchar,
  micros bigint,
  events varchar not null,
  last_ts bigint not null,
  plain boolean not null
);
