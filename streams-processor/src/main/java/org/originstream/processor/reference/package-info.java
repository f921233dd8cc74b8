/** Reference data as it arrives on its topic. */
@NullMarked
package org.originstream.processor.reference;

import org.jspecify.annotations.NullMarked;
