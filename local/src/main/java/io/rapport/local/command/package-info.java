/**
 * The command line: {@code ./rapport up}, {@code down}, {@code status}, {@code logs}, {@code
 * token}.
 */
@NullMarked
package io.rapport.local.command;

import org.jspecify.annotations.NullMarked;
