/** The judge of a journey, and the journey itself through whole sandboxes. */
@NullMarked
package org.originstream.sandbox.journey;

import org.jspecify.annotations.NullMarked;
