package dev.deckhand.memory.plan;

/// A learner's wishes for one day's queue. Section 13.
///
/// @param newLimit new cards still to be shown today
/// @param reviewLimit reviews still to be done today
/// @param newCountsAsReview whether the review limit also holds back new cards
/// @param reviewOrder of due cards
/// @param buryNewSiblings whether of several new cards of a family only one is shown today
/// @param buryReviewSiblings the same for due cards, and for new ones beside due ones
public record QueueOptions(
        int newLimit,
        int reviewLimit,
        boolean newCountsAsReview,
        ReviewOrder reviewOrder,
        boolean buryNewSiblings,
        boolean buryReviewSiblings) {
    public static final QueueOptions DEFAULT =
            new QueueOptions(10, 200, false, ReviewOrder.DUE_DATE, false, false);

    public QueueOptions {
        if (newLimit < 0 || reviewLimit < 0) {
            throw new IllegalArgumentException(
                    "limits of " + newLimit + " new and " + reviewLimit + " reviews");
        }
    }
}
