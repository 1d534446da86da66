package io.rapport.contracts;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/** The files of this module, below {@code rapport/}. */
final class Resources {

  private Resources() {}

  static InputStream open(String path) throws IOException {
    InputStream file = Resources.class.getResourceAsStream("/rapport/" + path);
    if (file == null) {
      throw new FileNotFoundException("rapport/" + path + " is not in the contracts");
    }
    return file;
  }
}
