/**
 * A client for schema registries, and an embedded registry, with the REST paths of the ecosystem.
 */
@NullMarked
package org.originstream.schemas.registry;

import org.jspecify.annotations.NullMarked;
