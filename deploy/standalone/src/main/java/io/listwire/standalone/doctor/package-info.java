/** Whether a cluster and a registry are as Listwire needs them, and what to do where they are not. */
@NullMarked
package io.listwire.standalone.doctor;

import org.jspecify.annotations.NullMarked;
