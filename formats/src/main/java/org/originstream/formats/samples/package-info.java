/** Certificates made up for trials, and what can be done to them. */
@NullMarked
package org.originstream.formats.samples;

import org.jspecify.annotations.NullMarked;
