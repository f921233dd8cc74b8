/** What became of what was handed in, followed from notices and quarantine. */
@NullMarked
package org.originstream.producer.receipt;

import org.jspecify.annotations.NullMarked;
