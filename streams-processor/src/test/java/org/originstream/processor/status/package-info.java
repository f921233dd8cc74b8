/** Tests of what the status address shows. */
@NullMarked
package org.originstream.processor.status;

import org.jspecify.annotations.NullMarked;
