package io.rapport.survey.adapter.out.postgres;

import io.rapport.survey.application.port.PersonFactsStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Facts about persons in PostgreSQL. */
@ApplicationScoped
class PostgresPersonFactsStore implements PersonFactsStore {

  private static final String LEARN =
      """
      insert into person_facts (project, person, as_of, anonymous_ids, user_ids, traits, accounts,
                                segments)
      values (?, ?, ?, ?, ?, ?::json, ?, ?)
      on conflict (project, person) do update
        set as_of = excluded.as_of, anonymous_ids = excluded.anonymous_ids,
            user_ids = excluded.user_ids, traits = excluded.traits,
            accounts = excluded.accounts, segments = excluded.segments
        where person_facts.as_of <= excluded.as_of
      """;

  /** An id is the one's of whom that was said last, in whatever order it is heard. */
  private static final String NAME =
      """
      insert into person_id (project, kind, id, person, as_of)
      select ?, ?::"char", id, ?, ? from (select distinct unnest(?::text[]) as id) ids order by id
      on conflict (project, kind, id) do update
        set person = excluded.person, as_of = excluded.as_of
        where person_id.as_of <= excluded.as_of
      """;

  private static final String FORGET =
      """
      with gone as (
        delete from person_facts where project = ? and person = ?
        returning project, person, anonymous_ids, user_ids
      )
      delete from person_id using gone
      where person_id.project = gone.project and person_id.person = gone.person
        and (kind = 'a' and id = any (anonymous_ids) or kind = 'u' and id = any (user_ids))
      """;

  private final Sql sql;

  PostgresPersonFactsStore(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void learn(List<Said> said) {
    said.forEach(
        one ->
            one.what()
                .ifPresentOrElse(
                    what -> learn(one, what),
                    () -> sql.change(FORGET, one.project().value(), one.person())));
  }

  private void learn(Said said, What what) {
    var project = said.project().value();
    var asOf = Times.write(what.asOf());
    var kept =
        sql.change(
            LEARN,
            project,
            said.person(),
            asOf,
            texts(what.anonymousIds()),
            texts(what.userIds()),
            what.traits(),
            texts(what.accounts()),
            what.segments().map(PostgresPersonFactsStore::texts).orElse(null));
    if (kept == 1) {
      sql.change(NAME, project, "a", said.person(), asOf, texts(what.anonymousIds()));
      sql.change(NAME, project, "u", said.person(), asOf, texts(what.userIds()));
    }
  }

  private static String[] texts(List<String> list) {
    return list.toArray(String[]::new);
  }
}
