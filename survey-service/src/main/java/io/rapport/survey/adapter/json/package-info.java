/** How the domain is written as JSON, on the wire and at rest. */
@NullMarked
package io.rapport.survey.adapter.json;

import org.jspecify.annotations.NullMarked;
