/// What a learner's answers add up to: how much, how well, how sure, what next. Pure: the same
/// journal, library and moment give the same figures.
@NullMarked
package dev.deckhand.study.statistics;

import org.jspecify.annotations.NullMarked;
