/** What trials on a real broker share: places to work in, senders and readers. */
@NullMarked
package org.originstream.sandbox.trial;

import org.jspecify.annotations.NullMarked;
