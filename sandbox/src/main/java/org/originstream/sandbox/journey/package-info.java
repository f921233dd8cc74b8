/** The journey of the sample certificates: what is expected, what is seen, and the verdict. */
@NullMarked
package org.originstream.sandbox.journey;

import org.jspecify.annotations.NullMarked;
