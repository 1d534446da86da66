package io.rapport.survey.adapter.in.rest;

import io.rapport.survey.domain.link.Click;
import io.rapport.survey.domain.link.Link;
import io.rapport.survey.domain.link.Scan;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A link and what happened to it before anybody answered. */
@Schema(name = "LinkTrace")
record LinkTraceJson(
    LinkJson link,
    @Schema(description = "Scores that were clicked on in an e-mail, which answer nothing yet")
        List<ClickJson> clicks,
    @Schema(description = "The latest look of a machine") Optional<ScanJson> scan) {

  static LinkTraceJson from(Link link, List<Click> clicks, Optional<Scan> scan) {
    return new LinkTraceJson(
        LinkJson.from(link),
        clicks.stream()
            .map(click -> new ClickJson(click.question(), click.score(), click.at()))
            .toList(),
        scan.map(seen -> new ScanJson(MachineJson.from(seen.sign()), seen.at())));
  }

  /** A click. */
  @Schema(name = "LinkClick")
  record ClickJson(String question, int score, Instant at) {}

  /** A look. */
  @Schema(name = "LinkScan")
  record ScanJson(MachineJson sign, Instant at) {}
}
