/** The processor: decides what has been submitted, and writes it to where it belongs. */
@NullMarked
package org.originstream.processor;

import org.jspecify.annotations.NullMarked;
