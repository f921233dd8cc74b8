/**
 * Everything in one process, to try and to show: broker, registry, door, processor, adapters,
 * customs.
 */
@NullMarked
package org.originstream.sandbox;

import org.jspecify.annotations.NullMarked;
