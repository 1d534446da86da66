package io.rapport.local.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A whole season in memory. */
record Story(List<SampleEvent> events, List<SurveyMoment> moments) implements Happenings {

  static Story of(Season season) {
    var story = new Story(new ArrayList<>(), new ArrayList<>());
    new SampleShop(season).tell(story);
    return story;
  }

  @Override
  public void event(SampleEvent event) {
    events.add(event);
  }

  @Override
  public void moment(SurveyMoment moment) {
    moments.add(moment);
  }

  Stream<SampleEvent> named(String... names) {
    var wanted = List.of(names);
    return events.stream()
        .filter(event -> event.call() == SampleEvent.Call.TRACK && wanted.contains(event.name()));
  }

  <T extends SurveyMoment> Stream<T> moments(Class<T> kind) {
    return moments.stream().filter(kind::isInstance).map(kind::cast);
  }
}
