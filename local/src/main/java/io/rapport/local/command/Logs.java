package io.rapport.local.command;

import io.rapport.local.process.LogFile;
import io.rapport.local.site.DataDirectory;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code ./rapport logs}: the whole log of one process, or the end of each. */
record Logs(DataDirectory data, Optional<String> process) implements Command {

  private static final int SHOWN = 20;

  @Override
  public int run(PrintStream out) {
    process.ifPresentOrElse(name -> whole(name, out), () -> ends(out));
    return 0;
  }

  private void whole(String name, PrintStream out) {
    if (!names().contains(name)) {
      throw new NotPossible(
          "There is no log of \"%s\". There is: %s".formatted(name, String.join(", ", names())));
    }
    try {
      Files.copy(data.log(name), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void ends(PrintStream out) {
    for (String name : names()) {
      out.println("==> " + name);
      LogFile.tail(data.log(name), SHOWN).forEach(out::println);
      out.println();
    }
  }

  private List<String> names() {
    try (Stream<Path> logs = Files.list(data.logs())) {
      return logs.map(log -> log.getFileName().toString().replaceFirst("\\.log$", ""))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new NotPossible("There are no logs in " + data.logs());
    }
  }
}
