@NullMarked
package io.rapport.teststack.crooked.adapter.out.postgres;

import org.jspecify.annotations.NullMarked;
