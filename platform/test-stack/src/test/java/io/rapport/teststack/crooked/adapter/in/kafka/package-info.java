@NullMarked
package io.rapport.teststack.crooked.adapter.in.kafka;

import org.jspecify.annotations.NullMarked;
