package io.rapport.local.command;

import io.rapport.local.part.StoreRebuild;
import io.rapport.local.process.LogFile;
import io.rapport.local.site.DataDirectory;
import io.rapport.local.site.DataLock;
import io.rapport.local.site.Installation;
import io.rapport.local.site.PortPlan;
import io.rapport.local.site.Site;
import io.rapport.local.site.StackIdentity;
import io.rapport.local.stack.Orphans;
import java.io.IOException;
import java.io.PrintStream;

/** {@code ./rapport rebuild}: makes the numbers anew from what is kept, while nothing runs. */
record Rebuild(DataDirectory data) implements Command {

  @Override
  public int run(PrintStream out) {
    StackIdentity identity =
        StackIdentity.read(data)
            .orElseThrow(() -> new NotPossible("There is nothing on " + data.root()));
    try (DataLock lock = lock()) {
      Orphans.stop(data);
      out.println("Making the numbers anew …");
      StoreRebuild.run(
          new Site(
              Installation.find(),
              data,
              PortPlan.aroundLogin(identity.loginPort()),
              identity,
              false));
      out.println(String.join("\n", LogFile.tail(data.log("rebuild"), 1)));
      return 0;
    } catch (IOException e) {
      throw new NotPossible(String.valueOf(e.getMessage()));
    }
  }

  private DataLock lock() {
    return DataLock.take(data)
        .orElseThrow(
            () ->
                new NotPossible(
                    "Rapport runs on %s. Stop it first: ./rapport down%s"
                        .formatted(data.root(), Welcome.dataOption(data))));
  }
}
