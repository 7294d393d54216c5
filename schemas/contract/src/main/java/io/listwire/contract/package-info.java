/** What every part of Listwire agrees on: topics, restriction lists, schemas and how they are written. */
@NullMarked
package io.listwire.contract;

import org.jspecify.annotations.NullMarked;
