package dev.deckhand.content;

/// A part of an exam's blueprint, written `SAA:1`: the exam family and the number of its domain,
/// from 1.
public record ExamTag(String family, int domain) {
    public ExamTag {
        if (family.isBlank() || domain < 1) {
            throw new IllegalArgumentException("Not an exam tag: " + family + ":" + domain);
        }
    }

    @Override
    public String toString() {
        return family + ":" + domain;
    }
}
