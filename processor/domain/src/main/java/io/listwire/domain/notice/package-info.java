/** What notices of official gazettes do to restriction lists: whom they add, remove and amend, and whether their numbers add up. */
@NullMarked
package io.listwire.domain.notice;

import org.jspecify.annotations.NullMarked;
