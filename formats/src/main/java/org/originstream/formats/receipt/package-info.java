/** What a door gives for an event that it has taken: the same at every door. */
@NullMarked
package org.originstream.formats.receipt;

import org.jspecify.annotations.NullMarked;
