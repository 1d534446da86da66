package io.rapport.local.site;

/**
 * Everything that a part needs to know about where it is started.
 *
 * @param startsAgain whether stopping may take its time to make the next start quicker
 */
public record Site(
    Installation installation,
    DataDirectory data,
    PortPlan ports,
    StackIdentity identity,
    boolean startsAgain) {}
