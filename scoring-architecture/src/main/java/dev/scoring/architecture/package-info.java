/**
 * Rules about the code of this project, for the tests of its modules. Input: compiled classes, or
 * the files of a module. What is against a rule fails the test, with the rule in words and its
 * reason.
 */
@NullMarked
package dev.scoring.architecture;

import org.jspecify.annotations.NullMarked;
