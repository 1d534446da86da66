package io.rapport.metrics.adapter.in.rest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A body that has come in, by what is in it. */
record Arrival(String sha256) {

  static Arrival of(InputStream body, Path file) throws IOException {
    try (var out = new DigestOutputStream(Files.newOutputStream(file), sha256Digest())) {
      body.transferTo(out);
      return new Arrival(HexFormat.of().formatHex(out.getMessageDigest().digest()));
    }
  }

  private static MessageDigest sha256Digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
