package dev.scoring.core.lane;

/** What an operation of the graph is in lanes. */
sealed interface LaneValue permits Fraction, Truth {}
