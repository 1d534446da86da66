-- The database packs whole numbers of 128 bits so that whoever reads one takes apart all that lie before it,
-- which took most of the time of a question. What has many rows lies as it is; see ADR 146.
create table day_sum_plain (
  sealing_no integer not null,
  day integer not null,
  what varchar not null,
  key integer,
  units hugeint not null using compression uncompressed,
  y hugeint not null using compression uncompressed,
  x hugeint not null using compression uncompressed,
  yy hugeint not null using compression uncompressed,
  xy hugeint not null using compression uncompressed,
  xx hugeint not null using compression uncompressed
);
insert into day_sum_plain by name from day_sum;
drop table day_sum;
alter table day_sum_plain rename to day_sum;

create table doer_sum_plain (
  sealing_no integer not null,
  day integer not null,
  type varchar not null,
  event varchar,
  key integer,
  persons hugeint not null using compression uncompressed,
  idle hugeint not null using compression uncompressed
);
insert into doer_sum_plain by name from doer_sum;
drop table doer_sum;
alter table doer_sum_plain rename to doer_sum;

create table newcomer_sum_plain (
  sealing_no integer not null,
  day integer not null,
  since integer not null,
  type varchar not null,
  event varchar,
  active_times hugeint not null using compression uncompressed
);
insert into newcomer_sum_plain by name from newcomer_sum;
drop table newcomer_sum;
alter table newcomer_sum_plain rename to newcomer_sum;

create table purchase_sum_plain (
  sealing_no integer not null,
  day integer not null,
  since integer not null,
  orders bigint not null,
  again bigint not null,
  counted bigint not null,
  kept hugeint not null using compression uncompressed,
  orders_multiplied hugeint not null using compression uncompressed,
  counted_multiplied hugeint not null using compression uncompressed,
  kept_counted hugeint not null using compression uncompressed,
  kept_multiplied hugeint not null using compression uncompressed,
  regulars bigint not null,
  large bigint not null
);
insert into purchase_sum_plain by name from purchase_sum;
drop table purchase_sum;
alter table purchase_sum_plain rename to purchase_sum;
