/**
 * What the JDK does and a browser does otherwise: three small classes that a build for the web
 * replaces. Nothing else in this module or in the language needs more of a platform than plain Java
 * (a test holds that).
 */
@NullMarked
package dev.scoring.core.platform;

import org.jspecify.annotations.NullMarked;
