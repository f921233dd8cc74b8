/** Delivery as files in a directory that the country's own system empties. */
@NullMarked
package org.originstream.adapter.directory;

import org.jspecify.annotations.NullMarked;
