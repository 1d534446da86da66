package io.rapport.gateway.adapter.in.http.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an admin says of a new key. */
@Schema(name = "NewWriteKey")
record NewKeyJson(@NotBlank @Size(max = 200) String name) {}
