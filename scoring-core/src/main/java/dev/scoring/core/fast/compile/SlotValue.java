package dev.scoring.core.fast.compile;

/** What an operation of the graph is in program. */
sealed interface SlotValue permits Fraction, TruthSlots {}
