package io.rapport.local.stack;

import io.rapport.local.process.ProcessState.Started;
import io.rapport.local.process.ProcessState.Stopped;

/** What a process tells the stack that it belongs to. */
interface ProcessRegister {

  /** Starts it, unless the stack is being stopped. */
  Started launch(Stopped stopped);

  /** It was started or stopped. */
  void changed();

  /** It ended on its own. */
  void died(Death death);
}
