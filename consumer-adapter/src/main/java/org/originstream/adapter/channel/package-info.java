/** The port through which a delivery leaves, and what is handed to it. */
@NullMarked
package org.originstream.adapter.channel;

import org.jspecify.annotations.NullMarked;
