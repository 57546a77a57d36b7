/** Words for messages: quoting, "did you mean", and the folding of full-width forms. */
@NullMarked
package dev.scoring.core.text;

import org.jspecify.annotations.NullMarked;
