/** TCP ports of the sandbox: which are free, and what to say when one is not. */
@NullMarked
package org.originstream.sandbox.port;

import org.jspecify.annotations.NullMarked;
