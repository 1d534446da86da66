@NullMarked
package io.rapport.teststack.crooked.adapter.in.rest;

import org.jspecify.annotations.NullMarked;
