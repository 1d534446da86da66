package io.rapport.local.stack;

import java.nio.file.Path;

/** A process ended though nobody asked it to. */
public record Death(String name, int exit, Path log) {}
