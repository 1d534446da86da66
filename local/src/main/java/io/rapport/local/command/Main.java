package io.rapport.local.command;

import io.rapport.local.api.NotAnswered;
import io.rapport.local.site.DataDirectory;
import io.rapport.local.site.Installation;
import io.rapport.local.stack.StartFailed;
import io.rapport.local.transfer.ProjectFileRefused;
import java.util.List;

/** The launcher, as {@code ./rapport} runs it. */
public final class Main {

  private static final int FAILED = 1;
  private static final int USAGE = 2;

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments)));
  }

  private static int run(List<String> words) {
    try {
      return CommandLine.parse(words, DataDirectory.usual(Installation.find())).run(System.out);
    } catch (WrongUsage e) {
      System.err.println(e.getMessage());
      System.err.println(CommandLine.USAGE);
      return USAGE;
    } catch (StartFailed | NotPossible | NotAnswered | ProjectFileRefused e) {
      System.err.println(e.getMessage());
      return FAILED;
    }
  }
}
