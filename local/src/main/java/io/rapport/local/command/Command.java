package io.rapport.local.command;

import io.rapport.local.site.DataDirectory;
import java.io.PrintStream;

/** One thing that can be asked of the launcher. */
sealed interface Command permits Up, Down, Status, Logs, Token, Rebuild, Export, Import {

  /** Where the system that is meant keeps its things. */
  DataDirectory data();

  /** Does it, and tells the exit code. */
  int run(PrintStream out);
}
