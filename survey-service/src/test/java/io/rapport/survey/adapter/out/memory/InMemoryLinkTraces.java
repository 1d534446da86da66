package io.rapport.survey.adapter.out.memory;

import io.rapport.survey.application.port.LinkTraces;
import io.rapport.survey.domain.link.Click;
import io.rapport.survey.domain.link.LinkId;
import io.rapport.survey.domain.link.Scan;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What happened to links, in memory. */
public final class InMemoryLinkTraces implements LinkTraces {

  private final Map<LinkId, List<Click>> clicks = new ConcurrentHashMap<>();
  private final Map<LinkId, List<Scan>> scans = new ConcurrentHashMap<>();

  @Override
  public void clicked(Click click) {
    var all = clicks.computeIfAbsent(click.link(), _ -> new CopyOnWriteArrayList<>());
    if (all.size() < Click.MOST) {
      all.add(click);
    }
  }

  @Override
  public List<Click> clicks(LinkId link) {
    return List.copyOf(clicks.getOrDefault(link, List.of()));
  }

  @Override
  public void scanned(LinkId link, Scan scan) {
    scans.computeIfAbsent(link, _ -> new CopyOnWriteArrayList<>()).add(scan);
  }

  @Override
  public Optional<Scan> latestScan(LinkId link) {
    return scans.getOrDefault(link, List.of()).stream().max(Comparator.comparing(Scan::at));
  }
}
