/** Contracts that every registry and every serializer keeps, ours and those of others. */
@NullMarked
package org.originstream.sandbox.registry;

import org.jspecify.annotations.NullMarked;
