package io.rapport.survey.adapter.out.postgres;

import io.rapport.survey.application.port.PersonTraces;
import io.rapport.survey.domain.erasure.Erasure;
import io.rapport.survey.domain.erasure.Erasure.Device;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What PostgreSQL keeps of persons. No index leads from a person to their answers, which would have
 * to be written with each of them: a look over the tables now and then costs less.
 */
@ApplicationScoped
class PostgresPersonTraces implements PersonTraces {

  private static final String RESPONSES =
      "select id from response where " + theirs("answered_at", "started_at");

  /** What refers to others goes before them. */
  private static final List<String> OF_RESPONSES =
      List.of(
          "delete from follow_up_note where project = ? and response = any (?::uuid[])",
          "delete from follow_up_step where project = ? and response = any (?::uuid[])",
          "delete from follow_up where project = ? and response = any (?::uuid[])",
          "delete from response where project = ? and id = any (?::uuid[])");

  private static final String ENCOUNTERS =
      "delete from encounter where " + theirs("occurred_at", "occurred_at");

  private static final String LINKS =
      "select id from link where not open and " + theirs("created_at", "created_at");

  private static final List<String> OF_LINKS =
      List.of(
          "delete from link_click where link = any (?::uuid[])",
          "delete from link_scan where link = any (?::uuid[])",
          "delete from link where id = any (?::uuid[])");

  private static final String LAST_ASKED = "greatest(shown_at, dismissed_at, answered_at)";

  /** A claim is for a minute. */
  private static final List<String> ASKED =
      List.of(
          "delete from asked where " + theirs(LAST_ASKED, LAST_ASKED),
          "delete from claim where "
              + theirs("claimed_until", "claimed_until - interval '1 minute'"));

  private static final String LINKED =
      """
      delete from person_link
      where project = ? and linked_at <= ? and (user_id = any (?) or anonymous_id = any (?))
      """;

  private static final List<String> NAMED =
      List.of(
          "delete from asked_account where project = ? and asked_at <= ? and person = any (?)",
          "delete from person_facts where project = ? and as_of <= ? and person = any (?)",
          "delete from person_id where project = ? and as_of <= ? and kind::text || ':' || id = any (?)");

  private final Sql sql;

  PostgresPersonTraces(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Removed remove(Erasure erasure) {
    var responses = ids(RESPONSES, erasure);
    OF_RESPONSES.forEach(each -> sql.change(each, erasure.project().value(), responses));
    var encounters = theirs(ENCOUNTERS, erasure);
    var links = ids(LINKS, erasure);
    OF_LINKS.forEach(each -> sql.change(each, (Object) links));
    ASKED.forEach(each -> theirs(each, erasure));
    named(erasure);
    return new Removed(responses.length, encounters);
  }

  private void named(Erasure erasure) {
    var project = erasure.project().value();
    var askedAt = Times.write(erasure.askedAt());
    sql.change(LINKED, project, askedAt, texts(erasure.users()), texts(erasure.ownDevices()));
    var names =
        Stream.concat(
                erasure.users().stream().map(user -> "u:" + user),
                erasure.ownDevices().stream().map(device -> "a:" + device))
            .toList();
    NAMED.forEach(each -> sql.change(each, project, askedAt, texts(names)));
  }

  private String[] ids(String select, Erasure erasure) {
    return sql.all(select, row -> row.getObject("id", UUID.class).toString(), values(erasure))
        .toArray(String[]::new);
  }

  private int theirs(String delete, Erasure erasure) {
    return sql.change(delete, values(erasure));
  }

  private static Object[] values(Erasure erasure) {
    return new Object[] {
      erasure.project().value(),
      Times.write(erasure.askedAt()),
      texts(erasure.users()),
      texts(erasure.devices().stream().map(Device::anonymousId).toList()),
      times(erasure, Device::from),
      times(erasure, Device::until)
    };
  }

  /** As PostgreSQL writes an array, which may have nothing in some places. */
  private static String times(Erasure erasure, Function<Device, Optional<Instant>> time) {
    return "{"
        + String.join(
            ",",
            erasure.devices().stream()
                .map(device -> time.apply(device).map(Instant::toString).orElse("null"))
                .toList())
        + "}";
  }

  /**
   * Whatever bears a user's id, and what bears none on a device in its times.
   *
   * @param at when it happened, for whose it is on a device
   * @param first when it began, for whether it was before the erasure
   */
  private static String theirs(String at, String first) {
    return """
    project = ? and %2$s <= ?::timestamptz and (user_id = any (?)
      or coalesce(user_id, '') = '' and exists (
        select from unnest(?::text[], ?::timestamptz[], ?::timestamptz[])
          as device (id, since, till)
        where device.id = anonymous_id
          and (since is null or %1$s >= since) and (till is null or %1$s < till)))
    """
        .formatted(at, first);
  }

  private static String[] texts(List<String> list) {
    return list.toArray(String[]::new);
  }
}
