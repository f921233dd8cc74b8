/** Reference data on its topic: content-addressed parts, and a manifest for each version. */
@NullMarked
package org.originstream.schemas.reference;

import org.jspecify.annotations.NullMarked;
