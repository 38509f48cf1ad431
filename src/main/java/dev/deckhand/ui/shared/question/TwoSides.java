package dev.deckhand.ui.shared.question;

import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Two nodes beside each other where there is room for both, else one under the other.
final class TwoSides extends Pane {
    private static final double BESIDE_FROM = 900;
    private static final double LEFT_SHARE = 0.4;
    private static final double GAP = 28;

    private final Region left;
    private final Region right;

    TwoSides(Region left, Region right) {
        this.left = left;
        this.right = right;
        getChildren().addAll(left, right);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private static double leftWidth(double width) {
        return width < BESIDE_FROM ? width : Math.floor((width - GAP) * LEFT_SHARE);
    }

    private static double rightWidth(double width) {
        return width < BESIDE_FROM ? width : width - GAP - leftWidth(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double wide = width < 0 ? BESIDE_FROM - 1 : width;
        double one = left.prefHeight(leftWidth(wide));
        double other = right.prefHeight(rightWidth(wide));
        return wide < BESIDE_FROM ? one + other : Math.max(one, other);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double leftWidth = leftWidth(width);
        double rightWidth = rightWidth(width);
        double leftHeight = left.prefHeight(leftWidth);
        double rightHeight = right.prefHeight(rightWidth);
        if (width < BESIDE_FROM) {
            // What is looked at comes before what is chosen.
            right.resizeRelocate(0, 0, rightWidth, rightHeight);
            left.resizeRelocate(0, rightHeight, leftWidth, leftHeight);
        } else {
            left.resizeRelocate(0, 0, leftWidth, leftHeight);
            right.resizeRelocate(leftWidth + GAP, 0, rightWidth, rightHeight);
        }
    }
}
