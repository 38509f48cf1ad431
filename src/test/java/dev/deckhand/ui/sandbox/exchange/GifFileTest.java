package dev.deckhand.ui.sandbox.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import org.junit.jupiter.api.Test;

class GifFileTest {
    private static final int SIZE = 16;

    private static int[] filled(int colour) {
        int[] pixels = new int[SIZE * SIZE];
        Arrays.fill(pixels, 0xFF000000 | colour);
        return pixels;
    }

    private static byte[] gif(List<int[]> frames) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GifFile gif = new GifFile(out, SIZE, SIZE, Palette.of(frames), 20)) {
            for (int[] frame : frames) {
                gif.add(frame);
            }
        }
        return out.toByteArray();
    }

    /// The frames as a viewer shows them: each drawn over the ones before.
    private static List<int[]> shown(byte[] gif) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(gif)));
        BufferedImage screen = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB);
        List<int[]> frames = new ArrayList<>();
        for (int i = 0; i < reader.getNumImages(true); i++) {
            IIOMetadataNode tree =
                    (IIOMetadataNode)
                            reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0");
            IIOMetadataNode place =
                    (IIOMetadataNode) tree.getElementsByTagName("ImageDescriptor").item(0);
            screen.createGraphics()
                    .drawImage(
                            reader.read(i),
                            Integer.parseInt(place.getAttribute("imageLeftPosition")),
                            Integer.parseInt(place.getAttribute("imageTopPosition")),
                            null);
            frames.add(screen.getRGB(0, 0, SIZE, SIZE, null, 0, SIZE));
        }
        return frames;
    }

    @Test
    void eachFrameIsShownAsItWasGivenAlsoOneThatIsLikeTheLast() throws IOException {
        int[] first = filled(0x1F5FE0);
        int[] second = first.clone();
        second[SIZE * 3 + 5] = 0xFFA8200D;
        second[SIZE * 9 + 2] = 0xFF05755A;
        int[] third = filled(0xFFFFFF);
        assertThat(shown(gif(List.of(first, second, second, third))))
                .containsExactly(first, second, second, third);
    }

    @Test
    void coloursThatCoverMuchAreExactHoweverManyThereAre() {
        int[] pixels = new int[100_000];
        Arrays.fill(pixels, 0, 50_000, 0xFF1F5FE0);
        for (int i = 50_000; i < pixels.length; i++) {
            pixels[i] = 0xFF000000 | (i * 97 & 0xFFFFFF);
        }
        Palette palette = Palette.of(List.of(pixels));
        assertThat(palette.model().getRGB(palette.indexOf(0xFF1F5FE0))).isEqualTo(0xFF1F5FE0);
        assertThat(palette.indexOf(0xFF000000 | 60_000 * 97)).isBetween(0, Palette.CLEAR - 1);
    }

    @Test
    void aSpanShowsItsFirstAndItsLastMoment() {
        assertThat(new Span(0, 10, 5).times()).containsExactly(0L, 5L, 10L);
        assertThat(new Span(0, 11, 5).times()).containsExactly(0L, 5L, 10L, 11L);
        assertThat(new Span(0, 11, 5).frames()).isEqualTo(4);
        assertThat(new Span(3, 4, 9).times()).containsExactly(3L, 4L);
    }
}
