package io.rapport.survey.adapter.out.memory;

import io.rapport.survey.application.port.Announcements;
import io.rapport.survey.domain.followup.FollowUp;
import io.rapport.survey.domain.followup.Note;
import io.rapport.survey.domain.response.Response;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Announcements that are remembered instead of sent. */
public final class InMemoryAnnouncements implements Announcements {

  private final List<Announcement> said = new CopyOnWriteArrayList<>();

  /** One thing that was said. */
  public record Announcement(String type, Object about) {}

  /** What was said, in its order. */
  public List<Announcement> said() {
    return List.copyOf(said);
  }

  @Override
  public void followedUp(Response response, FollowUp before, FollowUp.Step step) {
    said.add(new Announcement("followed up", step));
  }

  @Override
  public void noted(Response response, FollowUp followUp, Note note) {
    said.add(new Announcement("noted", note));
  }
}
