/** Tables for spreadsheets, in which nothing that people wrote is run. */
@NullMarked
package io.rapport.tables;

import org.jspecify.annotations.NullMarked;
