/** Tests of the deployment's files: each is read as its reader will read it, and one that is generated is current. */
@NullMarked
package io.listwire.manifests;

import org.jspecify.annotations.NullMarked;
