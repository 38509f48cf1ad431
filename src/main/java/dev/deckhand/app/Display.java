package dev.deckhand.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Whether a window can be shown on this machine, and what it lacks for that.
///
/// @param missingPackages names of Debian packages whose libraries were not found; empty elsewhere
///   than on Linux
public record Display(boolean present, String sentence, List<String> missingPackages) {

    /// The libraries that JavaFX loads on Linux, with the package that holds each.
    private static final Map<String, String> LIBRARIES = new LinkedHashMap<>();

    static {
        LIBRARIES.put("libgtk-3.so.0", "libgtk-3-0");
        LIBRARIES.put("libX11.so.6", "libx11-6");
        LIBRARIES.put("libXtst.so.6", "libxtst6");
        LIBRARIES.put("libGL.so.1", "libgl1");
        LIBRARIES.put("libfreetype.so.6", "libfreetype6");
        LIBRARIES.put("libpangoft2-1.0.so.0", "libpangoft2-1.0-0");
    }

    private static final List<Path> FOLDERS =
            List.of(
                    Path.of("/lib"),
                    Path.of("/usr/lib"),
                    Path.of("/lib64"),
                    Path.of("/usr/lib64"),
                    Path.of("/usr/lib/x86_64-linux-gnu"),
                    Path.of("/usr/lib/aarch64-linux-gnu"));

    public Display {
        missingPackages = List.copyOf(missingPackages);
    }

    public static Display ofThisProcess() {
        return of(
                System.getenv(),
                System.getProperty("os.name", ""),
                System.getProperty("glass.platform", ""));
    }

    static Display of(Map<String, String> environment, String osName, String glassPlatform) {
        if (glassPlatform.equalsIgnoreCase("Headless")) {
            return new Display(false, "none wanted (glass.platform=Headless)", List.of());
        }
        if (!osName.startsWith("Linux")) {
            return new Display(true, osName, List.of());
        }
        List<String> missing = lookForMissingPackages();
        String x11 = environment.getOrDefault("DISPLAY", "");
        String wayland = environment.getOrDefault("WAYLAND_DISPLAY", "");
        if (x11.isBlank()) {
            return new Display(
                    false,
                    wayland.isBlank()
                            ? "none: neither DISPLAY nor WAYLAND_DISPLAY is set"
                            : "Wayland without XWayland (DISPLAY is not set), which JavaFX needs",
                    missing);
        }
        return new Display(missing.isEmpty(), "X11 " + x11, missing);
    }

    private static List<String> lookForMissingPackages() {
        List<String> missing = new ArrayList<>();
        LIBRARIES.forEach((library, debianPackage) -> {
            if (FOLDERS.stream().noneMatch(folder -> Files.exists(folder.resolve(library)))) {
                missing.add(debianPackage);
            }
        });
        return missing;
    }
}
