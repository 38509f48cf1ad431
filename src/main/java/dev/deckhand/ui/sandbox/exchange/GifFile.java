package dev.deckhand.ui.sandbox.exchange;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/// Writes an animated GIF that repeats for ever, frame by frame. A frame holds only what is
/// different from the one before it.
final class GifFile implements AutoCloseable {
    private static final String FORMAT = "javax_imageio_gif_image_1.0";
    private static final byte[] FOR_EVER = {1, 0, 0};

    private final ImageWriter writer;
    private final MemoryCacheImageOutputStream out;
    private final int width;
    private final int height;
    private final int hundredths;
    private final Palette palette;
    private final IndexColorModel colours;
    private byte @Nullable [] before;

    /// @param hundredths of a second for which each frame is shown
    GifFile(OutputStream out, int width, int height, Palette palette, int hundredths)
            throws IOException {
        this.out = new MemoryCacheImageOutputStream(out);
        this.width = width;
        this.height = height;
        this.hundredths = hundredths;
        this.palette = palette;
        this.colours = palette.model();
        this.writer = ImageIO.getImageWritersByFormatName("gif").next();
        writer.setOutput(this.out);
        writer.prepareWriteSequence(null);
    }

    /// @param pixels 0xAARRGGBB, row by row
    void add(int[] pixels) throws IOException {
        byte[] now = new byte[width * height];
        int last = ~pixels[0];
        byte index = 0;
        for (int i = 0; i < now.length; i++) {
            if (pixels[i] != last) {
                last = pixels[i];
                index = (byte) palette.indexOf(last);
            }
            now[i] = index;
        }
        Part part = before == null ? new Part(0, 0, width, height) : different(before, now);
        BufferedImage image =
                new BufferedImage(
                        part.width(), part.height(), BufferedImage.TYPE_BYTE_INDEXED, colours);
        byte[] into = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        for (int y = 0; y < part.height(); y++) {
            for (int x = 0; x < part.width(); x++) {
                int from = (part.y() + y) * width + part.x() + x;
                into[y * part.width() + x] =
                        before != null && before[from] == now[from]
                                ? (byte) Palette.CLEAR
                                : now[from];
            }
        }
        writer.writeToSequence(
                new IIOImage(image, null, metadata(image, part, before == null)), null);
        before = now;
    }

    private record Part(int x, int y, int width, int height) {}

    private Part different(byte[] old, byte[] now) {
        int top = 0;
        while (top < height && same(old, now, top)) {
            top++;
        }
        if (top == height) {
            return new Part(0, 0, 1, 1);
        }
        int bottom = height - 1;
        while (same(old, now, bottom)) {
            bottom--;
        }
        int left = width;
        int right = 0;
        for (int y = top; y <= bottom; y++) {
            int row = y * width;
            int first = Arrays.mismatch(old, row, row + width, now, row, row + width);
            if (first >= 0) {
                left = Math.min(left, first);
                int x = width - 1;
                while (x > right && old[row + x] == now[row + x]) {
                    x--;
                }
                right = Math.max(right, x);
            }
        }
        return new Part(left, top, right - left + 1, bottom - top + 1);
    }

    private boolean same(byte[] old, byte[] now, int y) {
        int row = y * width;
        return Arrays.equals(old, row, row + width, now, row, row + width);
    }

    private IIOMetadata metadata(BufferedImage image, Part part, boolean first) throws IOException {
        IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), null);
        IIOMetadataNode root = new IIOMetadataNode(FORMAT);
        IIOMetadataNode place = new IIOMetadataNode("ImageDescriptor");
        place.setAttribute("imageLeftPosition", Integer.toString(part.x()));
        place.setAttribute("imageTopPosition", Integer.toString(part.y()));
        place.setAttribute("imageWidth", Integer.toString(part.width()));
        place.setAttribute("imageHeight", Integer.toString(part.height()));
        place.setAttribute("interlaceFlag", "FALSE");
        root.appendChild(place);
        IIOMetadataNode control = new IIOMetadataNode("GraphicControlExtension");
        control.setAttribute("disposalMethod", "doNotDispose");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "TRUE");
        control.setAttribute("transparentColorIndex", Integer.toString(Palette.CLEAR));
        control.setAttribute("delayTime", Integer.toString(hundredths));
        root.appendChild(control);
        if (first) {
            IIOMetadataNode extension = new IIOMetadataNode("ApplicationExtension");
            extension.setAttribute("applicationID", "NETSCAPE");
            extension.setAttribute("authenticationCode", "2.0");
            extension.setUserObject(FOR_EVER.clone());
            IIOMetadataNode extensions = new IIOMetadataNode("ApplicationExtensions");
            extensions.appendChild(extension);
            root.appendChild(extensions);
        }
        metadata.mergeTree(FORMAT, root);
        return metadata;
    }

    /// Writes the end. The stream underneath stays open.
    @Override
    public void close() throws IOException {
        try {
            writer.endWriteSequence();
            out.flush();
        } finally {
            writer.dispose();
        }
    }
}
