package io.rapport.bench.survey;

import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.IntStream;

/** 200 live surveys and persons with history, as rows: no client could send so many in time. */
record SampleShop(Database database, int persons) {

  static final int SURVEYS = 200;

  /** Of a whole benchmark. */
  static final int PERSONS = 200_000;

  /** Each person has seen this many surveys. */
  private static final int HISTORY = 5;

  static String survey(int number) {
    return new UUID(0x019b_8d6d_7700_7000L, 0x8000_0000_0000_0000L + number).toString();
  }

  /**
   * Every survey waits for its own page and looks at a trait and a segment; a third of the persons
   * has not been asked lately.
   */
  void open() throws SQLException {
    database.run(
        "create table bare_read (key text primary key, value text not null)",
        "create table bare_write (id uuid primary key, body text not null)",
        "insert into bare_read select 'user-' || n, '{\"plan\":\"pro\"}' from generate_series(0, "
            + (persons - 1)
            + ") n");
    for (int number : IntStream.range(0, SURVEYS).toArray()) {
      publish(number);
    }
    database.run(
        """
        insert into person_facts (project, person, as_of, anonymous_ids, user_ids, traits, accounts,
                                  segments)
        select 'benchmark', 'u:user-' || n, now(), array['device-' || n], array['user-' || n],
               '{"plan": "pro", "seats": 12, "city": "Zürich"}', array['account-' || n / 20],
               array['vip', 'dach'] from generate_series(0, %1$d) n
        """
            .formatted(persons - 1),
        """
        insert into person_id (project, kind, id, person, as_of)
        select 'benchmark', 'u', 'user-' || n, 'u:user-' || n, now() from generate_series(0, %1$d) n
        union all
        select 'benchmark', 'a', 'device-' || n, 'u:user-' || n, now() from generate_series(0, %1$d) n
        """
            .formatted(persons - 1),
        """
        insert into person_link (project, user_id, anonymous_id, linked_at)
        select 'benchmark', 'user-' || n, 'device-' || n, now() from generate_series(0, %1$d) n
        """
            .formatted(persons - 1),
        """
        insert into asked (project, user_id, anonymous_id, survey, metrics, times, shown_at)
        select 'benchmark', 'user-' || n, 'device-' || n, s.id, '{CES}', 1,
               now() - interval '1 day' * (case when n %% 3 = 0 then 30 else 2 end)
        from generate_series(0, %1$d) n,
             lateral (select id from survey order by id offset n %% 100 limit %2$d) s
        """
            .formatted(persons - 1, HISTORY),
        "analyze");
  }

  /**
   * So many answers are stored from now on, to surveys and by persons as they come. What the
   * database puts off when it is filled, it has done before this returns.
   */
  void answersStored(int wanted) throws SQLException {
    long have = database.number("select count(*) from response");
    database.run(
        """
        insert into response (project, id, survey, version, channel, anonymous_id, user_id, answers,
                              attributes, completed, revision, started_at, answered_at, recorded_at)
        select 'benchmark', gen_random_uuid(), %s, 1, 'widget', 'old-' || n, null, '{"score": 5}',
               '{}', true, 1, now(), now(), now()
        from generate_series(%d, %d) n
        """
            .formatted(
                "('019b8d6d-7700-7000-8000-' || lpad(to_hex(n % 200), 12, '0'))::uuid",
                have + 1, wanted),
        "vacuum analyze",
        "checkpoint");
  }

  private void publish(int number) throws SQLException {
    var written =
        """
        {"name": "Survey %1$d", "questions": [{"type": "ces", "id": "score", "text": "How easy was it?",
                                               "required": true}],
         "targeting": {"triggers": [{"type": "pageview", "urls": [{"match": "prefix", "value": "/page/%1$d"}]}],
          "audience": {"include": [{"type": "trait", "name": "plan", "op": "in", "value": ["pro", "team"]}],
                       "exclude": [{"type": "segment", "segment": "churning"}]}, "sample": 90}}
        """
            .formatted(number);
    database.run(
        """
        insert into survey (id, project, state, edition, version, written, created_at, changed_at)
        values ('%s', 'benchmark', 'live', 1, 1, '%s', now(), now())
        """
            .formatted(survey(number), written),
        """
        insert into survey_version (survey, number, questionnaire, published_at)
        values ('%s', 1, '%s', now())
        """
            .formatted(survey(number), written));
  }
}
