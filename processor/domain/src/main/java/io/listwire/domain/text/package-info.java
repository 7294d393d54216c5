/** Normal forms of published text: letter case, compatibility forms, damaged encodings. */
@NullMarked
package io.listwire.domain.text;

import org.jspecify.annotations.NullMarked;
