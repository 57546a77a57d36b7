/**
 * One meaning, however it is run: the second interpreter, the exact way, the fast way, generated
 * code and columns give the same for random schemes and data.
 */
package dev.scoring.dsl.agreement;
