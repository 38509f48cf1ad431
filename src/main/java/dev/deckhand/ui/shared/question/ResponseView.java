package dev.deckhand.ui.shared.question;

/// The part of a question in which the response is built: one class for each way of answering. Once
/// revealed it stays so; answering anew takes a new one.
interface ResponseView {

    /// Shows in place what was right and why. The response can no longer be changed.
    void reveal();

    /// Puts the focus where answering begins.
    void focusFirst();
}
