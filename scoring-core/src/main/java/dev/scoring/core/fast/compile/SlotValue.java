package dev.scoring.core.fast.compile;

/** What an operation of the graph is in slots of a program. */
sealed interface SlotValue permits Fraction, TruthSlots {}
