package io.rapport.survey.adapter.out.memory;

import io.rapport.survey.application.port.Erasures;
import io.rapport.survey.domain.erasure.Erasure;
import io.rapport.survey.domain.erasure.Erasure.Device;
import io.rapport.survey.domain.response.Respondent;
import io.rapport.survey.domain.survey.ProjectId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Who was forgotten, in memory. */
public final class InMemoryErasures implements Erasures {

  private final List<Erasure.Done> all = new CopyOnWriteArrayList<>();

  @Override
  public void keep(Erasure.Done done) {
    all.add(done);
  }

  @Override
  public boolean reach(ProjectId project, Respondent respondent, Instant when) {
    return all.stream()
        .map(Erasure.Done::erasure)
        .filter(erasure -> erasure.project().equals(project) && !when.isAfter(erasure.askedAt()))
        .anyMatch(
            erasure ->
                respondent
                    .userId()
                    .map(erasure.users()::contains)
                    .orElseGet(
                        () ->
                            erasure.devices().stream()
                                .anyMatch(device -> isOn(device, respondent, when))));
  }

  @Override
  public List<Line> of(ProjectId project, int atMost) {
    return all.stream()
        .filter(done -> done.erasure().project().equals(project))
        .map(done -> done.erasure().id())
        .distinct()
        .map(
            id ->
                all.stream()
                    .filter(done -> done.erasure().id().equals(id))
                    .map(InMemoryErasures::line)
                    .reduce(InMemoryErasures::together)
                    .orElseThrow())
        .sorted(Comparator.comparing(Line::askedAt).reversed().thenComparing(Line::id))
        .limit(atMost)
        .toList();
  }

  private static boolean isOn(Device device, Respondent respondent, Instant when) {
    return respondent.anonymousId().orElseThrow().equals(device.anonymousId())
        && device.from().map(from -> !when.isBefore(from)).orElse(true)
        && device.until().map(when::isBefore).orElse(true);
  }

  private static Line line(Erasure.Done done) {
    var erasure = done.erasure();
    return new Line(
        erasure.id(),
        erasure.askedAt(),
        erasure.askedBy(),
        done.at(),
        done.responses(),
        done.encounters());
  }

  private static Line together(Line one, Line other) {
    return new Line(
        one.id(),
        one.askedAt(),
        one.askedBy(),
        one.doneAt(),
        one.responses() + other.responses(),
        one.encounters() + other.encounters());
  }
}
