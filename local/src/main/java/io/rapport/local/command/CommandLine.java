package io.rapport.local.command;

import io.rapport.local.site.DataDirectory;
import io.rapport.local.site.PortPlan;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the words after {@code ./rapport}. */
final class CommandLine {

  static final String USAGE =
      """
      Usage: ./rapport up [--detach] [--no-sample] [--port N] [--data DIR]
             ./rapport down | status | rebuild       [--data DIR]
             ./rapport logs [service]                [--data DIR]
             ./rapport token [admin|editor|viewer]   [--data DIR]
             ./rapport export PROJECT FILE           [--data DIR | --url URL]
             ./rapport import FILE [--dry-run]       [--data DIR | --url URL]
             ./rapport test | bench""";

  private final List<String> words;

  private CommandLine(List<String> words) {
    this.words = new ArrayList<>(words);
  }

  /**
   * The command that the words mean.
   *
   * @throws WrongUsage if they mean none
   */
  static Command parse(List<String> words, DataDirectory usual) {
    if (words.isEmpty()) {
      throw new WrongUsage("What shall I do?");
    }
    return new CommandLine(words.subList(1, words.size())).command(words.getFirst(), usual);
  }

  private Command command(String verb, DataDirectory usual) {
    DataDirectory data = option("--data").map(Path::of).map(DataDirectory::new).orElse(usual);
    Command command =
        switch (verb) {
          case "up" -> new Up(data, flag("--detach"), !flag("--no-sample"), port());
          case "down" -> new Down(data);
          case "status" -> new Status(data);
          case "logs" -> new Logs(data, argument());
          case "rebuild" -> new Rebuild(data);
          case "token" -> new Token(data, argument().orElse("admin"));
          case "export" ->
              new Export(data, elsewhere(), required("a project"), Path.of(required("a file")));
          case "import" -> {
            boolean dryRun = flag("--dry-run");
            yield new Import(data, elsewhere(), Path.of(required("a file")), dryRun);
          }
          default -> throw new WrongUsage("There is no command \"" + verb + "\".");
        };
    if (!words.isEmpty()) {
      throw new WrongUsage("\"" + verb + "\" does not understand " + String.join(" ", words));
    }
    return command;
  }

  private Elsewhere elsewhere() {
    return new Elsewhere(option("--url").map(CommandLine::address));
  }

  private static URI address(String text) {
    try {
      var url = URI.create(text);
      if (url.getHost() != null) {
        return url;
      }
    } catch (IllegalArgumentException e) {
      throw new WrongUsage("--url needs an address: " + e.getMessage());
    }
    throw new WrongUsage("--url needs an address such as https://rapport.example.org");
  }

  private String required(String what) {
    return argument().orElseThrow(() -> new WrongUsage("It needs " + what + "."));
  }

  private Optional<Integer> port() {
    return option("--port").map(CommandLine::number);
  }

  private static int number(String text) {
    try {
      return PortPlan.from(Integer.parseInt(text)).base();
    } catch (NumberFormatException e) {
      throw new WrongUsage("--port needs a number, not \"" + text + "\"");
    } catch (IllegalArgumentException e) {
      throw new WrongUsage(String.valueOf(e.getMessage()));
    }
  }

  private boolean flag(String name) {
    return words.remove(name);
  }

  private Optional<String> option(String name) {
    int at = words.indexOf(name);
    if (at < 0) {
      return Optional.empty();
    }
    if (at + 1 == words.size()) {
      throw new WrongUsage(name + " needs a value");
    }
    words.remove(at);
    return Optional.of(words.remove(at));
  }

  private Optional<String> argument() {
    return words.isEmpty() || words.getFirst().startsWith("-")
        ? Optional.empty()
        : Optional.of(words.removeFirst());
  }
}
