package io.rapport.metrics.application.digest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.rapport.metrics.application.port.DigestWishes;
import io.rapport.metrics.application.port.ProjectSettings;
import io.rapport.metrics.application.port.Projects;
import io.rapport.metrics.application.port.Watches;
import io.rapport.metrics.application.receipt.ReadUpTo;
import io.rapport.metrics.domain.alert.Days;
import io.rapport.metrics.domain.alert.Window;
import io.rapport.metrics.domain.telling.Letter;
import io.rapport.metrics.domain.time.Interval;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.UUID;

/** Tells others, once for each week of each project, that it can be read. */
@ApplicationScoped
public class TellOfDigests {

  private static final Window WEEK = new Window.Each(Interval.WEEK);

  private final DigestWishes wishes;
  private final Projects projects;
  private final Watches watches;
  private final ReadUpTo readUpTo;

  public TellOfDigests(DigestWishes wishes, Projects projects, Watches watches, ReadUpTo readUpTo) {
    this.wishes = wishes;
    this.projects = projects;
    this.watches = watches;
    this.readUpTo = readUpTo;
  }

  /**
   * Nothing of a week that was not read to its end.
   *
   * @param settle how long after its end a week is ready, so that late events are in
   * @param earliest the time of day before which nobody is told
   */
  public void tell(Instant now, Duration settle, LocalTime earliest) {
    readUpTo
        .moment()
        .map(read -> read.isBefore(now) ? read : now)
        .map(read -> read.minus(settle))
        .ifPresent(
            settled ->
                wishes.all().entrySet().stream()
                    .filter(wish -> wish.getValue().isTold())
                    .forEach(wish -> tell(wish.getKey(), now, settled, earliest)));
  }

  private void tell(String project, Instant now, Instant settled, LocalTime earliest) {
    projects
        .find(project)
        .ifPresent(
            settings -> {
              var today = settled.atZone(settings.zone()).toLocalDate();
              var week = WEEK.lastBy(today.minusDays(1), settings.weekStart());
              if (watches.toldWeek(project).filter(told -> !told.isBefore(week.from())).isEmpty()) {
                watches.keepWeek(
                    project, week.from(), letter(project, week, settings, now, earliest));
              }
            });
  }

  private static Letter letter(
      String project, Days week, ProjectSettings settings, Instant now, LocalTime earliest) {
    var type = "digest.ready";
    var subject = week.from().toString();
    var name = String.join("|", project, type, subject);
    var data = new LinkedHashMap<String, Object>();
    data.put("week", subject);
    data.put("from", subject);
    data.put("to", week.to().toString());
    data.put("timeZone", settings.zone().getId());
    data.put("path", "/api/projects/" + project + "/digests/" + subject);
    return new Letter(
        UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString(),
        type,
        now,
        subject,
        data,
        week.to().plusDays(1).atTime(earliest).atZone(settings.zone()).toInstant());
  }
}
