/** Agreements as data: what each one demands, and the source each of its numbers rests on. */
@NullMarked
package org.originstream.domain.agreement;

import org.jspecify.annotations.NullMarked;
