package io.rapport.metrics;

import io.rapport.contracts.tracking.EventType;
import io.rapport.contracts.tracking.TrackedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** What people did in a project, told as a network tells it: out of order, and some of it twice. */
public final class Story {

  private final String project;
  private final List<Consumer<MessagesOnTopics>> said = new ArrayList<>();

  public Story(String project) {
    this.project = project;
  }

  /** Somebody sees a page. */
  public Story page(String user, String at) {
    return event(user, at, _ -> {});
  }

  /** Somebody does something. */
  public Story track(String user, String name, String at) {
    return track(user, name, at, "{}");
  }

  /** Somebody does something with these properties. */
  public Story track(String user, String name, String at, String properties) {
    return event(
        user, at, event -> event.setType(EventType.TRACK).setEvent(name).setProperties(properties));
  }

  /** Somebody sees a page, unless the change says otherwise. */
  public Story event(String user, String at, Consumer<TrackedEvent.Builder> change) {
    var id = "m" + said.size();
    return also(
        topics ->
            topics.event(
                project,
                id,
                at,
                event -> {
                  event.setUserId(user).setReceivedAt(Instant.parse(at));
                  change.accept(event);
                }));
  }

  /** Anything else that can be said on the topics. */
  public Story also(Consumer<MessagesOnTopics> message) {
    said.add(message);
    return this;
  }

  /** Shuffled, and every other message twice. */
  public void tell(MessagesOnTopics topics) {
    var twice = new ArrayList<>(said);
    for (int n = 0; n < said.size(); n += 2) {
      twice.add(said.get(n));
    }
    Collections.shuffle(twice, new Random(17));
    twice.forEach(message -> message.accept(topics));
  }
}
