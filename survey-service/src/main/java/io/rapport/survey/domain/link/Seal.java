package io.rapport.survey.domain.link;

/**
 * A mark that only the holder of a key can make.
 *
 * @param key the version of the key
 * @param mark 128 bits in base64url
 */
public record Seal(int key, String mark) {}
