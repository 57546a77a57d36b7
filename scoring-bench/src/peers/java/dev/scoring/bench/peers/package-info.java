/**
 * Other engines on the same facts and the same rules, each in its own form. One table, {@link
 * dev.scoring.bench.peers.PeerRules}, holds the rules as small expressions; a {@link
 * dev.scoring.bench.peers.Dialect} prints them as text for an engine.
 *
 * <p>What a peer is given: a map with all 112 facts, the counts of findings by who pays, whether a
 * county is below 90, and the day of the inspection as a number; days are counted from 1970-01-01.
 * An empty rate or day is null. What a peer does: the nominal points of all 102 rules. What is done
 * around it in Java, in the peer's own numbers: caps, absent indicators, rescaling, gate, total,
 * rating and lists ({@link dev.scoring.bench.peers.Closing}, {@link
 * dev.scoring.bench.peers.DecimalClosing}).
 */
@NullMarked
package dev.scoring.bench.peers;

import org.jspecify.annotations.NullMarked;
