-- What events say about orders, read from their properties: those of the names that orders mostly have.
create table order_told (
  sealing_no integer not null,
  person_no integer not null,
  day integer not null,
  message_id varchar not null,
  event varchar not null,
  group_id varchar,
  ts bigint not null,
  place hugeint not null,
  id varchar not null,
  said_id varchar not null,
  currency varchar,
  states_amount boolean not null,
  amount decimal(18, 6)
);
