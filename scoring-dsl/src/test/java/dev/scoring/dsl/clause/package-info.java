/** What the check of clauses finds, on clauses and slips of a corpus. */
@NullMarked
package dev.scoring.dsl.clause;

import org.jspecify.annotations.NullMarked;
