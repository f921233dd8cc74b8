/** The status of certificates, read committed from its topic and served over HTTP. */
@NullMarked
package org.originstream.processor.status;

import org.jspecify.annotations.NullMarked;
