package io.rapport.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import io.rapport.local.Progress;
import io.rapport.local.api.FrontDoor;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Sends the story: events and survey moments in batches, several on their way at once. */
final class Shipment implements Happenings, AutoCloseable {

  private static final int BATCH_BYTES = 450 * 1024;
  private static final int BATCH_MOMENTS = 500;
  private static final int REQUESTS = 4;

  private final FrontDoor door;
  private final ShopProject project;
  private final Sent sent;
  private final InFlight inFlight = new InFlight(REQUESTS);
  private final Map<SampleSurvey, List<Map<String, Object>>> moments =
      new EnumMap<>(SampleSurvey.class);
  private final ByteArrayOutputStream events = new ByteArrayOutputStream(BATCH_BYTES);
  private int eventsWaiting;

  Shipment(FrontDoor door, ShopProject project, Progress progress, Tally tally) {
    this.door = door;
    this.project = project;
    this.sent = new Sent(progress, tally.events() + tally.moments());
  }

  @Override
  public void event(SampleEvent event) {
    byte[] json = door.bytes(event.json());
    if (events.size() + json.length >= BATCH_BYTES) {
      sendEvents();
    }
    events.writeBytes(
        eventsWaiting == 0
            ? utf8("{\"writeKey\":\"" + project.writeKey() + "\",\"batch\":[")
            : utf8(","));
    events.writeBytes(json);
    eventsWaiting++;
  }

  @Override
  public void moment(SurveyMoment moment) {
    var waiting = moments.computeIfAbsent(moment.survey(), survey -> new ArrayList<>());
    waiting.add(moment.json());
    if (waiting.size() == BATCH_MOMENTS) {
      sendMoments(moment.survey());
    }
  }

  /** Sends what is left and waits until everything is acknowledged. */
  void complete() {
    if (eventsWaiting > 0) {
      sendEvents();
    }
    List.copyOf(moments.keySet()).forEach(this::sendMoments);
    inFlight.awaitAll();
  }

  @Override
  public void close() {
    inFlight.close();
  }

  private void sendEvents() {
    events.writeBytes(utf8("]}"));
    byte[] batch = events.toByteArray();
    int size = eventsWaiting;
    events.reset();
    eventsWaiting = 0;
    inFlight.send(
        () -> {
          door.track(batch);
          sent.more(size);
        });
  }

  private void sendMoments(SampleSurvey survey) {
    var items = moments.remove(survey);
    if (items == null) {
      return;
    }
    var live = project.survey(survey);
    String path = project.path("/surveys/" + live.id() + "/answers/import");
    var body = Map.of("version", live.version(), "items", items);
    inFlight.send(
        () -> {
          JsonNode refused = door.post(ShopProject.EDITOR, path, body).path("refused");
          if (!refused.isEmpty()) {
            throw new SampleNotFilled(path + " refused " + refused);
          }
          sent.more(items.size());
        });
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** How much has been acknowledged. */
  private static final class Sent {

    private final Progress progress;
    private final long total;
    private long done;

    Sent(Progress progress, long total) {
      this.progress = progress;
      this.total = total;
    }

    synchronized void more(int count) {
      done += count;
      progress.advance("Filling the sample project", done, total);
    }
  }
}
