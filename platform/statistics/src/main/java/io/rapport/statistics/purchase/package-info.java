/** What customers will still buy, told from what they bought: models of the field, in weeks. */
@NullMarked
package io.rapport.statistics.purchase;

import org.jspecify.annotations.NullMarked;
