/** The importing side at work against the real broker. */
@NullMarked
package org.originstream.sandbox.adapter;

import org.jspecify.annotations.NullMarked;
