package io.rapport.local.stack;

import io.rapport.local.Progress;
import io.rapport.local.part.Part;
import io.rapport.local.part.Parts;
import io.rapport.local.site.DataDirectory;
import io.rapport.local.site.Installation;
import io.rapport.local.site.PortPlan;
import io.rapport.local.site.Site;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * What to start, and where.
 *
 * @param parts what of the system is wanted
 * @param startsAgain whether stopping may take its time to make the next start quicker
 */
public record Options(
    Installation installation,
    DataDirectory data,
    PortPlan ports,
    Function<Site, List<Part>> parts,
    boolean startsAgain,
    Progress progress) {

  /** The whole system on this data, on free ports: what a test wants. */
  public static Options forTests(Path data) {
    return new Options(
        Installation.find(),
        new DataDirectory(data),
        PortPlan.free(RandomGenerator.getDefault()),
        Parts::all,
        false,
        new Quiet());
  }

  /** The same with other parts. */
  public Options withParts(Function<Site, List<Part>> wanted) {
    return new Options(installation, data, ports, wanted, startsAgain, progress);
  }

  private record Quiet() implements Progress {

    @Override
    public void say(String line) {
      // A test tells by its result.
    }

    @Override
    public void advance(String step, long done, long total) {
      // As above.
    }
  }
}
