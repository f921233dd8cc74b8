/** The exporting side's door: events come in by HTTP and leave on the sender's own topic. */
@NullMarked
package org.originstream.producer;

import org.jspecify.annotations.NullMarked;
