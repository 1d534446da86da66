@NullMarked
package io.rapport.teststack.crooked.helpers;

import org.jspecify.annotations.NullMarked;
