package io.rapport.metrics.adapter.out.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.rapport.metrics.domain.aim.Aims;
import io.rapport.metrics.domain.aim.ClickThrough;
import io.rapport.metrics.domain.aim.EngagementWeights;
import io.rapport.metrics.domain.aim.Onboarding;
import io.rapport.metrics.domain.selection.Selector;
import io.rapport.metrics.domain.selection.SelectorReader;
import java.util.List;

/** Reads what a project wants people to do. */
final class AimsJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final SelectorReader selectors = new SelectorReader(Setting.PASS_OVER);

  private AimsJson() {}

  static Aims read(JsonNode settings) {
    return new AimsJson().aims(settings);
  }

  private Aims aims(JsonNode settings) {
    var plain = Aims.DEFAULT;
    return new Aims(
        list(settings, "coreActions", plain.coreActions()),
        list(settings, "goals", plain.goals()),
        list(settings, "invitations", plain.invitations()),
        onboarding(settings.path("onboarding"), plain.onboarding()),
        clickThrough(settings.path("clickThrough"), plain.clickThrough()),
        weights(settings.path("engagementWeights"), plain.engagementWeights()));
  }

  private List<Selector> list(JsonNode settings, String name, List<Selector> plain) {
    var said = settings.path(name);
    var read = said.isEmpty() ? plain : selectors.selectors(name, plain(said));
    return read.isEmpty() ? plain : read;
  }

  private Selector one(JsonNode settings, String name, Selector plain) {
    var said = settings.path(name);
    return said.isMissingNode() ? plain : selectors.selector(name, plain(said)).orElse(plain);
  }

  private Onboarding onboarding(JsonNode said, Onboarding plain) {
    return new Onboarding(
        one(said, "signUp", plain.signUp()), one(said, "completion", plain.completion()));
  }

  private ClickThrough clickThrough(JsonNode said, ClickThrough plain) {
    return new ClickThrough(
        one(said, "impression", plain.impression()), one(said, "click", plain.click()));
  }

  /** Who weighs something weighs all: what is not named is left out. */
  private static EngagementWeights weights(JsonNode said, EngagementWeights plain) {
    return said.isEmpty()
        ? plain
        : new EngagementWeights(
            said.path("activeDays").asDouble(),
            said.path("sessions").asDouble(),
            said.path("coreActions").asDouble(),
            said.path("breadth").asDouble(),
            said.path("recency").asDouble());
  }

  private static Object plain(JsonNode said) {
    return JSON.convertValue(said, Object.class);
  }
}
