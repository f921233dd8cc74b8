/** The exporting side's door against the real broker. */
@NullMarked
package org.originstream.sandbox.door;

import org.jspecify.annotations.NullMarked;
