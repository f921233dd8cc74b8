/** An embedded schema registry that speaks the ecosystem's REST paths. */
@NullMarked
package org.originstream.schemas.registry;

import org.jspecify.annotations.NullMarked;
