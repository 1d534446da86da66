package io.rapport.local.sample;

import io.rapport.local.Progress;
import io.rapport.local.TokenSource;
import io.rapport.local.api.FrontDoor;
import java.io.PrintStream;
import java.net.URI;
import java.time.LocalDate;

/** Fills the sample project; what an interrupted fill has sent is sent again and counted once. */
public final class SampleProject {

  private SampleProject() {}

  /**
   * Writes the 90 days before today, waits until they are counted, and prints the KPIs read back.
   *
   * @param origin the front door's address
   */
  public static void fill(URI origin, TokenSource tokens, Progress progress, PrintStream out) {
    try (var door = new FrontDoor(origin, tokens)) {
      var project = ShopProject.open(door, LocalDate.now(ShopProject.ZONE));
      var shop = new SampleShop(project.season());
      var tally = new Tally();
      shop.tell(tally);
      try (var shipment = new Shipment(door, project, progress, tally)) {
        shop.tell(shipment);
        shipment.complete();
      }
      new CatchingUp(door, project, tally).await(progress);
      new KpiTable(door, project).print(out);
    }
  }
}
