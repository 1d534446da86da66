package io.rapport.tracking.adapter.in.http;

import io.rapport.tracking.application.intake.IncomingRequest;
import java.util.Optional;

/**
 * What a body says.
 *
 * @param writeKey as some clients send it, for lack of a header
 */
record RequestBody(Optional<String> writeKey, IncomingRequest events) {}
