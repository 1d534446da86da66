-- What a response says, in a form that is counted and searched quickly. `answers` stays what it is: exactly what people wrote.

create extension if not exists pg_trgm;

alter table response
  add column marks  text[] not null default '{}', -- question=value, and question= where the value is not one countable thing
  add column words  text,                         -- all texts, in lower case
  add column labels jsonb  not null default '{}'; -- attributes, written out

-- jsonb holds no NUL, so those that were written are blanks here. (After an odd number of backslashes u0000 is text.)
create function pg_temp.without_nul(written json) returns jsonb language sql immutable as
$$ select regexp_replace(written::text, '(?<!\\)((?:\\\\)*)\\u0000', '\1 ', 'g')::jsonb $$;

create function pg_temp.marks(question text, answer jsonb) returns setof text language sql immutable as
$$
  select question || '=' || case jsonb_typeof(answer)
    when 'number' then answer #>> '{}'
    when 'boolean' then case answer when 'true'::jsonb then 'accepted' else 'declined' end
    else '' end
  union all
  select question || '=' || id
  from jsonb_array_elements_text(case jsonb_typeof(answer) when 'array' then answer when 'object' then answer -> 'choices' end) as id
  union all
  select question || '=$other' where jsonb_typeof(answer) = 'object' and answer ? 'other'
$$;

update response set
  marks = array(select mark from jsonb_each(pg_temp.without_nul(answers)), pg_temp.marks(key, value) as mark),
  words = (
    select lower(string_agg(coalesce(value ->> 'other', value #>> '{}'), E'\n'))
    from jsonb_each(pg_temp.without_nul(answers))
    where jsonb_typeof(value) = 'string' or (jsonb_typeof(value) = 'object' and value ? 'other')),
  labels = coalesce((
    select jsonb_object_agg(key, value #>> '{}') from jsonb_each(pg_temp.without_nul(attributes))), '{}');

create index response_by_time on response (survey, answered_at);
create index response_by_words on response using gin (words gin_trgm_ops) where words is not null;
create index encounter_by_time on encounter (survey, occurred_at) include (kind);
