package io.rapport.survey.application.port;

import io.rapport.survey.domain.link.Click;
import io.rapport.survey.domain.link.LinkId;
import io.rapport.survey.domain.link.Scan;
import java.util.List;
import java.util.Optional;

/** What happened to links before anybody answered. */
public interface LinkTraces {

  /** Keeps a click, unless the link has {@link Click#MOST} of them. */
  void clicked(Click click);

  /** The clicks on a link, earliest first. */
  List<Click> clicks(LinkId link);

  /** Keeps a scan; of each sign the latest one. */
  void scanned(LinkId link, Scan scan);

  Optional<Scan> latestScan(LinkId link);
}
