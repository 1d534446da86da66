create table webhook (
  id              uuid        primary key,
  project_id      uuid        not null references project on delete cascade,
  edition         integer     not null,
  url             text        not null,
  types           text        not null, -- with a space between
  description     text        not null,
  secret          bytea       not null, -- sealed, see docs/adr/0045
  previous_secret bytea,
  previous_until  timestamptz,
  failing_since   timestamptz,
  disabled_why    text,
  disabled_at     timestamptz,
  created_at      timestamptz not null,
  -- Which replica calls it: nobody, or one until then.
  claimed_at      timestamptz,
  busy_until      timestamptz,
  check ((previous_secret is null) = (previous_until is null)),
  check ((disabled_why is null) = (disabled_at is null))
);

create index webhook_by_project on webhook (project_id, id);

create table webhook_delivery (
  id         uuid        primary key,
  webhook_id uuid        not null references webhook on delete cascade,
  message_id uuid        not null,
  type       text        not null,
  body       text        not null,
  state      text        not null check (state in ('waiting', 'delivered', 'given_up')),
  due_at     timestamptz,
  settled_at timestamptz,
  attempts   integer     not null,
  created_at timestamptz not null,
  unique (webhook_id, message_id),
  check ((state = 'waiting') = (due_at is not null)),
  check ((state = 'waiting') = (settled_at is null))
);

create index webhook_delivery_due on webhook_delivery (webhook_id, due_at, id) where state = 'waiting';
create index webhook_delivery_log on webhook_delivery (webhook_id, id);
create index webhook_delivery_over on webhook_delivery (created_at) where state <> 'waiting';

create table webhook_attempt (
  delivery_id uuid        not null references webhook_delivery on delete cascade,
  number      integer     not null,
  at          timestamptz not null,
  took_millis bigint      not null,
  status      integer,
  response    text, -- the beginning of it
  obstacle    text,
  primary key (delivery_id, number),
  check ((status is null) = (obstacle is not null))
);
