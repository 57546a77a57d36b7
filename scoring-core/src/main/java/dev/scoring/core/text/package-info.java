/** Words for messages: spelling suggestions and the folding of full-width forms. */
@NullMarked
package dev.scoring.core.text;

import org.jspecify.annotations.NullMarked;
