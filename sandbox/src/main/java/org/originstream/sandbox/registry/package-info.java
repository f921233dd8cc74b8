/** The schema registry beside a platform: the embedded one, or Apicurio as a child process. */
@NullMarked
package org.originstream.sandbox.registry;

import org.jspecify.annotations.NullMarked;
